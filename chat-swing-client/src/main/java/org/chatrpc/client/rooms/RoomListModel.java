package org.chatrpc.client.rooms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.Statuses;
import org.chatrpc.client.ui.NaturalOrder;

/** The joined rooms in display order, and which one is open. */
public final class RoomListModel {

    private static final Comparator<RoomSummary> FAVOURITES_FIRST = Comparator.comparing(
                    (RoomSummary room) -> !room.preferences().favourite())
            .thenComparing(RoomSummary::title, NaturalOrder.NAMES)
            .thenComparing(RoomSummary::id);

    private final Value<List<RoomSummary>> rooms = new Value<>(List.of());
    private final Value<List<RoomSummary>> directs = new Value<>(List.of());
    private final Value<Optional<String>> open = new Value<>(Optional.empty());
    private final Value<Optional<RoomSummary>> openRoom = new Value<>(Optional.empty());
    private final Value<Long> unread = new Value<>(0L);
    private final Value<Boolean> unreadElsewhere = new Value<>(false);
    private final Value<List<String>> recent = new Value<>(List.of());
    private final ChatSession session;

    public RoomListModel(ChatSession session) {
        this.session = session;
        open.onChange(this::opened);
        session.moderation().blocked().onChange(people -> count());
        session.rooms().joined().show(this::sort);
    }

    /** The presence of the people of direct rooms. */
    public Statuses statuses() {
        return session.presence().statuses();
    }

    /** The number of messages of a room that call for attention. */
    long calling(RoomSummary room) {
        return session.moderation().calling(room);
    }

    /** Public and private rooms, favourites first. */
    public Value<List<RoomSummary>> rooms() {
        return rooms;
    }

    /** Conversations with one person, favourites first. */
    public Value<List<RoomSummary>> directs() {
        return directs;
    }

    /** The id of the room that is open. */
    public Value<Optional<String>> open() {
        return open;
    }

    /** The current state of the open room. */
    public Value<Optional<RoomSummary>> openRoom() {
        return openRoom;
    }

    /** The number of unread messages in all rooms that call for attention. */
    public Value<Long> unread() {
        return unread;
    }

    /** Whether a room other than the open one has unread messages that call for attention. */
    public Value<Boolean> unreadElsewhere() {
        return unreadElsewhere;
    }

    /** The ids of the rooms opened so far, the latest first. */
    public Value<List<String>> recent() {
        return recent;
    }

    public void open(String room) {
        open.set(Optional.of(room));
    }

    /** Opens the room a number of places further down the list, wrapping around. */
    public void move(int step) {
        List<RoomSummary> all = all();
        if (!all.isEmpty()) {
            open(all.get(Math.floorMod(place(all) + step, all.size())).id());
        }
    }

    /**
     * Opens the next room with unread messages that call for attention, wrapping around.
     *
     * @param step 1 down the list, -1 up
     */
    public void moveToUnread(int step) {
        List<RoomSummary> all = all();
        int from = place(all);
        for (int i = 1; i <= all.size(); i++) {
            RoomSummary room = all.get(Math.floorMod(from + i * step, all.size()));
            if (calling(room) > 0 && !isOpen(room)) {
                open(room.id());
                return;
            }
        }
    }

    private List<RoomSummary> all() {
        return Stream.concat(rooms.get().stream(), directs.get().stream()).toList();
    }

    /** The index of the open room in the list; -1 if none is open. */
    private int place(List<RoomSummary> all) {
        List<String> ids = all.stream().map(RoomSummary::id).toList();
        return open.get().map(ids::indexOf).orElse(-1);
    }

    private boolean isOpen(RoomSummary room) {
        return open.get().equals(Optional.of(room.id()));
    }

    private void opened(Optional<String> id) {
        openRoom.set(id.flatMap(session.rooms()::find));
        id.ifPresent(now ->
                recent.set(Stream.concat(Stream.of(now), recent.get().stream().filter(other -> !other.equals(now)))
                        .toList()));
        count();
    }

    private void count() {
        unread.set(all().stream().mapToLong(this::calling).sum());
        unreadElsewhere.set(all().stream().anyMatch(room -> calling(room) > 0 && !isOpen(room)));
    }

    private void sort(List<RoomSummary> joined) {
        rooms.set(joined.stream()
                .filter(room -> room.kind() != RoomKind.DIRECT)
                .sorted(FAVOURITES_FIRST)
                .toList());
        directs.set(joined.stream()
                .filter(room -> room.kind() == RoomKind.DIRECT)
                .sorted(FAVOURITES_FIRST)
                .toList());
        if (joined.stream().noneMatch(this::isOpen)) {
            // At the start, and when the open room was left or the membership ended.
            open.set(all().stream().map(RoomSummary::id).findFirst());
        }
        openRoom.set(open.get().flatMap(session.rooms()::find));
        count();
    }
}
