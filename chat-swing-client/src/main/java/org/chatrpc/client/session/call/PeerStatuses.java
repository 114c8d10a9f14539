package org.chatrpc.client.session.call;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.Statuses;

/**
 * Requests the presence of the other members of direct rooms: the list of rooms does not contain it, and events only
 * report changes. One call at a time, most recent conversations first. Confined to the event thread.
 */
public final class PeerStatuses {

    /** Enough for the visible conversations; for others, the presence is known once it changes. */
    private static final int MAX_ENTRIES = 50;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private final Calls calls;
    private final Statuses statuses;
    private boolean busy;

    public PeerStatuses(Calls calls, Statuses statuses) {
        this.calls = calls;
        this.statuses = statuses;
    }

    /** Requests all of them again, as events may have been missed. */
    public void refresh(List<RoomSummary> rooms) {
        asked.clear();
        waiting.clear();
        follow(rooms);
    }

    /**
     * Requests the presence of new users. All count as requested, so that later calls do not request again those left
     * out.
     */
    public void follow(List<RoomSummary> rooms) {
        // Events about users whose room was closed and reopened may have been missed.
        asked.retainAll(rooms.stream().map(RoomSummary::id).collect(Collectors.toSet()));
        List<RoomSummary> fresh = rooms.stream()
                .filter(room -> room.peer().isPresent() && asked.add(room.id()))
                .toList();
        fresh.stream()
                .sorted(Comparator.comparing(
                                (RoomSummary room) -> room.lastMessageAt().orElse(Instant.MIN))
                        .reversed())
                .limit(MAX_ENTRIES)
                .map(RoomSummary::id)
                .forEach(waiting::add);
        if (!busy) {
            next();
        }
    }

    private void next() {
        busy = !waiting.isEmpty();
        if (busy) {
            String room = waiting.remove();
            calls.make(
                    (server, token) -> server.listMembers(token, room),
                    members -> {
                        statuses.sawMembers(members);
                        next();
                    },
                    failure -> next());
        }
    }
}
