package org.chatrpc.client.session.room;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.FeedEvent;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;

/** The rooms of this account, updated from the feed. */
public final class Rooms {

    private final Map<String, RoomSummary> byId = new LinkedHashMap<>();
    private final Map<String, UnreadMentions> mentions = new HashMap<>();
    private final Value<List<RoomSummary>> joined = new Value<>(List.of());
    private final String me;
    private final DisplayNames names;
    private boolean held;

    /** @param names tells direct rooms apart whose people have the same name */
    public Rooms(String me, DisplayNames names) {
        this.me = me;
        this.names = names;
        names.revision().onChange(changed -> publish());
    }

    /** The joined rooms, in no particular order. */
    public Value<List<RoomSummary>> joined() {
        return joined;
    }

    public Optional<RoomSummary> find(String room) {
        return Optional.ofNullable(byId.get(room)).map(this::named);
    }

    /** Makes several changes and notifies observers once, at the end. */
    public void batch(Runnable changes) {
        held = true;
        try {
            changes.run();
        } finally {
            held = false;
            publish();
        }
    }

    public void replaceAll(List<RoomSummary> rooms) {
        byId.clear();
        mentions.clear();
        rooms.stream().filter(RoomSummary::joined).forEach(this::add);
        publish();
    }

    /** Adds or updates a room that a call returned or that was joined in another client. */
    public void put(RoomSummary room) {
        if (room.joined()) {
            if (byId.containsKey(room.id())) {
                byId.merge(room.id(), room, RoomSummary::describedBy);
            } else {
                add(room);
            }
            publish();
        }
    }

    public void remove(String room) {
        if (byId.remove(room) != null) {
            mentions.remove(room);
            publish();
        }
    }

    public void posted(ChatMessage message) {
        boolean mine = isMine(message);
        change(message.room(), room -> {
            if (mine) {
                // The author of a message has seen the messages before it.
                mentionsIn(room.id()).read(message.number());
                return room.withMessage(message).withRead(message.number());
            }
            countMention(room, message);
            return room.withMessage(message);
        });
    }

    /** @return whether it is unread, and names this account as it did not before */
    public boolean revised(ChatMessage message) {
        boolean[] named = {false};
        change(message.room(), room -> {
            named[0] = countMention(room, message);
            return room;
        });
        return named[0];
    }

    public boolean isMine(ChatMessage message) {
        return message.author().equals(me);
    }

    public void read(String id, long number) {
        change(id, room -> {
            mentionsIn(id).read(number);
            return room.withRead(number);
        });
    }

    public void memberJoined(FeedEvent.Joined event) {
        if (event.member().username().equals(me)) {
            event.state().ifPresent(this::put);
        } else {
            change(event.room(), room -> room.withMemberCount(room.memberCount() + 1));
        }
    }

    public void memberLeft(FeedEvent.Left event) {
        if (event.username().equals(me)) {
            remove(event.room());
        } else {
            change(event.room(), room -> room.withMemberCount(room.memberCount() - 1));
        }
    }

    public void roleChanged(FeedEvent.RoleChanged event) {
        if (event.username().equals(me)) {
            change(event.room(), room -> room.withRole(event.role()));
        }
    }

    /** A direct room has the other person's display name as its title. */
    public void renamed(Person person) {
        List.copyOf(byId.values()).stream()
                .filter(room -> room.peer().equals(Optional.of(person.username())))
                .forEach(room -> change(room.id(), direct -> direct.titled(person.displayName())));
    }

    public void described(RoomSummary newer) {
        if (byId.containsKey(newer.id())) {
            change(newer.id(), room -> room.describedBy(newer));
        } else {
            put(newer);
        }
    }

    /** @return whether it is one more than before */
    private boolean countMention(RoomSummary room, ChatMessage message) {
        return !isMine(message)
                && message.number() > room.readNumber()
                && mentionsIn(room.id()).changed(message.number(), message.mentions(me));
    }

    private void add(RoomSummary room) {
        byId.put(room.id(), room);
        room.peer().ifPresent(peer -> names.saw(peer, room.title()));
        mentions.put(room.id(), new UnreadMentions(room));
    }

    /** Each joined room has some. */
    private UnreadMentions mentionsIn(String room) {
        return Objects.requireNonNull(mentions.get(room), room);
    }

    private void change(String id, UnaryOperator<RoomSummary> change) {
        RoomSummary changed = byId.computeIfPresent(
                id,
                (key, room) -> change.apply(room).withMentions(mentionsIn(id).count()));
        if (changed != null) {
            publish();
        }
    }

    private void publish() {
        if (!held) {
            joined.set(byId.values().stream().map(this::named).toList());
        }
    }

    private RoomSummary named(RoomSummary room) {
        return room.peer()
                .map(peer -> room.titled(names.shown(peer, room.title())))
                .orElse(room);
    }
}
