package org.chatrpc.client.rooms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Value;

/** The joined rooms in the order in which they are shown, and which one is open. */
public final class RoomListModel {

    private static final Comparator<RoomSummary> BY_TITLE = Comparator.comparing(
                    RoomSummary::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(RoomSummary::id);

    private final Value<List<RoomSummary>> rooms = new Value<>(List.of());
    private final Value<List<RoomSummary>> directs = new Value<>(List.of());
    private final Value<Optional<String>> open = new Value<>(Optional.empty());
    private final Value<Long> unread = new Value<>(0L);

    public RoomListModel(ChatSession session) {
        session.rooms().joined().show(this::sort);
    }

    /** Public and private rooms. */
    public Value<List<RoomSummary>> rooms() {
        return rooms;
    }

    /** Conversations with one person. */
    public Value<List<RoomSummary>> directs() {
        return directs;
    }

    /** The id of the room that is open. */
    public Value<Optional<String>> open() {
        return open;
    }

    /** How many messages are unread, in all rooms. */
    public Value<Long> unread() {
        return unread;
    }

    public void open(String room) {
        open.set(Optional.of(room));
    }

    /** Opens the room so many places further down the list, going round at the ends. */
    public void move(int step) {
        List<RoomSummary> all =
                Stream.concat(rooms.get().stream(), directs.get().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        List<String> ids = all.stream().map(RoomSummary::id).toList();
        int now = open.get().map(ids::indexOf).orElse(-1);
        open(ids.get(Math.floorMod(now + step, ids.size())));
    }

    private void sort(List<RoomSummary> joined) {
        rooms.set(joined.stream()
                .filter(room -> room.kind() != RoomKind.DIRECT)
                .sorted(BY_TITLE)
                .toList());
        directs.set(joined.stream()
                .filter(room -> room.kind() == RoomKind.DIRECT)
                .sorted(BY_TITLE)
                .toList());
        unread.set(joined.stream().mapToLong(RoomSummary::unread).sum());
        boolean there = joined.stream().anyMatch(room -> open.get().equals(Optional.of(room.id())));
        if (!there) {
            // At the start, and when the open room was left or its membership ended.
            open.set(Stream.concat(rooms.get().stream(), directs.get().stream())
                    .map(RoomSummary::id)
                    .findFirst());
        }
    }
}
