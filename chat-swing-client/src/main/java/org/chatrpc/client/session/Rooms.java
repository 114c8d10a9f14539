package org.chatrpc.client.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rooms this account is a member of, kept as the feed tells it. */
public final class Rooms {

    private final Map<String, RoomSummary> byId = new LinkedHashMap<>();
    private final Value<List<RoomSummary>> joined = new Value<>(List.of());
    private final String me;

    Rooms(String me) {
        this.me = me;
    }

    /** The joined rooms, in no particular order. */
    public Value<List<RoomSummary>> joined() {
        return joined;
    }

    public Optional<RoomSummary> find(String room) {
        return Optional.ofNullable(byId.get(room));
    }

    void replaceAll(List<RoomSummary> rooms) {
        byId.clear();
        rooms.stream().filter(RoomSummary::joined).forEach(room -> byId.put(room.id(), room));
        publish();
    }

    /** Takes a room that a call returned or that was joined elsewhere. */
    void put(RoomSummary room) {
        if (room.joined()) {
            byId.merge(room.id(), room, RoomSummary::describedBy);
            publish();
        }
    }

    void remove(String room) {
        if (byId.remove(room) != null) {
            publish();
        }
    }

    void posted(ChatMessage message) {
        // Who writes in a room has seen what stands there.
        change(
                message.room(),
                room -> isMine(message)
                        ? room.withMessage(message).withRead(message.number())
                        : room.withMessage(message));
    }

    boolean isMine(ChatMessage message) {
        return message.author().equals(me);
    }

    void read(String room, long number) {
        change(room, known -> known.withRead(number));
    }

    void memberJoined(FeedEvent.Joined event) {
        if (event.member().username().equals(me)) {
            event.state().ifPresent(this::put);
        } else {
            change(event.room(), room -> room.withMemberCount(room.memberCount() + 1));
        }
    }

    void memberLeft(FeedEvent.Left event) {
        if (event.username().equals(me)) {
            remove(event.room());
        } else {
            change(event.room(), room -> room.withMemberCount(room.memberCount() - 1));
        }
    }

    void described(RoomSummary newer) {
        if (byId.containsKey(newer.id())) {
            change(newer.id(), room -> room.describedBy(newer));
        } else {
            put(newer);
        }
    }

    private void change(String id, UnaryOperator<RoomSummary> change) {
        if (byId.computeIfPresent(id, (key, room) -> change.apply(room)) != null) {
            publish();
        }
    }

    private void publish() {
        joined.set(List.copyOf(byId.values()));
    }
}
