package org.chatrpc.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.chatrpc.log.Projection;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.MemberLeft;
import org.chatrpc.model.fact.SessionClosed;
import org.chatrpc.room.RoomDirectory;

/**
 * The readers that wait for news: a bounded number, one per session.
 *
 * <p>Thread-safe. A reader takes a place, puts up a {@link Waiter}, looks at the log once more, and only then waits: what is
 * committed before the waiter is up is found by that look, and what is committed after it wakes the waiter.
 */
public final class WaitingRoom implements Projection {
    private final RoomDirectory rooms;
    private final Semaphore places;
    private final int capacity;
    private final Map<String, Waiter> bySession = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public WaitingRoom(RoomDirectory rooms, int capacity) {
        this.rooms = rooms;
        this.capacity = capacity;
        this.places = new Semaphore(capacity);
    }

    /** Takes a place, if there is one left; whoever has it gives it back with {@link #leave}. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** How many readers have a place now. */
    public int occupied() {
        return capacity - places.availablePermits();
    }

    /** How many readers may have one. */
    public int capacity() {
        return capacity;
    }

    /** Puts up a waiter; an older one of the same session is dismissed. */
    Waiter putUp(String username, String sessionId) {
        Waiter waiter = new Waiter(username, sessionId);
        Optional.ofNullable(bySession.put(sessionId, waiter)).ifPresent(Waiter::dismiss);
        if (closed) {
            waiter.dismiss();
        }
        return waiter;
    }

    void takeDown(Waiter waiter) {
        bySession.remove(waiter.sessionId(), waiter);
    }

    /** Sends every reader home, and takes no new ones: the server stops. */
    public void close() {
        closed = true;
        bySession.values().forEach(Waiter::dismiss);
    }

    @Override
    public void load(Snapshot snapshot) {
        Set<String> open = snapshot.sessions().stream().map(SessionRecord::id).collect(Collectors.toSet());
        for (Waiter waiter : bySession.values()) {
            if (open.contains(waiter.sessionId())) {
                waiter.wake();
            } else {
                // Nobody will tell that it ended: the entry that says so was passed over.
                waiter.dismiss();
            }
        }
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (bySession.isEmpty()) {
            return;
        }
        Set<String> streams = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (LogEntry entry : entries) {
            streams.add(entry.fact().stream());
            if (entry.fact() instanceof MemberLeft left) {
                people.add(left.username());
            } else if (entry.fact() instanceof SessionClosed closing) {
                Optional.ofNullable(bySession.get(closing.sessionId())).ifPresent(Waiter::dismiss);
            }
        }
        boolean everybody = streams.contains(Fact.EVERYBODY);
        for (Waiter waiter : bySession.values()) {
            String username = waiter.username();
            if (everybody
                    || people.contains(username)
                    || streams.contains(Fact.personal(username))
                    || isIn(streams, username)) {
                waiter.wake();
            }
        }
    }

    private boolean isIn(Set<String> streams, String username) {
        return streams.stream().anyMatch(stream -> rooms.members(stream).containsKey(username));
    }
}
