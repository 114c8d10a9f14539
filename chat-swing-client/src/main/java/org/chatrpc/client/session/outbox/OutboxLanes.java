package org.chatrpc.client.session.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;

/** The lanes of all rooms, and the maximum of these send at once. Confined to the event thread. */
final class OutboxLanes {

    /** Leaves workers for the feed and for what the user has open. */
    static final int MAX_CALLS = 4;

    /** Leaves calls for messages without files, however long a part of a file takes. */
    static final int MAX_FILE_CALLS = 2;

    /** By room; the one that has waited longest comes first. */
    private final Map<String, OutboxLane> lanes = new LinkedHashMap<>();

    private final Dispatcher dispatcher;
    private final Supplier<Backoff> backoffs;
    private final Runnable onReady;
    private int fileCalls;

    /** @param onReady called at the end of each pause of a lane */
    OutboxLanes(Dispatcher dispatcher, Supplier<Backoff> backoffs, Runnable onReady) {
        this.dispatcher = dispatcher;
        this.backoffs = backoffs;
        this.onReady = onReady;
    }

    /** The lane of a room, created if there is none. */
    OutboxLane of(String room) {
        return lanes.computeIfAbsent(room, id -> new OutboxLane(dispatcher, backoffs.get(), onReady));
    }

    /** Calls with each room whose lane can send now, as long as there is a call for one. */
    void forEachReady(Consumer<String> action) {
        for (Map.Entry<String, OutboxLane> lane : List.copyOf(lanes.entrySet())) {
            if (lanes.values().stream().filter(OutboxLane::busy).count() >= MAX_CALLS) {
                return;
            }
            if (lane.getValue().ready()) {
                action.accept(lane.getKey());
            }
        }
    }

    /** Whether there is a call for an entry of this kind. */
    boolean admit(Unsent unsent) {
        return !unsent.hasFiles() || fileCalls < MAX_FILE_CALLS;
    }

    /** A call for an entry starts, in the lane that is returned. */
    OutboxLane begin(Unsent unsent) {
        OutboxLane lane = of(unsent.room());
        lane.begin();
        if (unsent.hasFiles()) {
            fileCalls++;
        }
        // To the end: the lane that has waited longest is next.
        lanes.remove(unsent.room());
        lanes.put(unsent.room(), lane);
        return lane;
    }

    /** The call for an entry has ended. */
    void end(Unsent unsent, OutboxLane lane) {
        lane.end();
        if (unsent.hasFiles()) {
            fileCalls--;
        }
    }

    /** The server is reachable again. */
    void reachable() {
        List.copyOf(lanes.values()).forEach(OutboxLane::reachable);
    }

    /** Forgets the lane of a room without entries, unless a call is being made. */
    void removeIdle(String room) {
        if (!of(room).busy()) {
            lanes.remove(room);
        }
    }

    /** Ends all waits permanently. */
    void stop() {
        lanes.values().forEach(OutboxLane::stop);
    }
}
