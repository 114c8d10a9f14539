package org.chatrpc.client.session.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.text.Mention;

/** The rooms of this account, updated from the feed. */
public final class Rooms {

    private final Map<String, RoomSummary> byId = new LinkedHashMap<>();
    private final Map<String, UnreadMentions> mentions = new HashMap<>();
    /** The latest message of each room that may be one more that mentions this account. */
    private final Map<String, ChatMessage> candidates = new HashMap<>();

    private final Value<List<RoomSummary>> joined = new Value<>(List.of());
    private final String me;
    private final DisplayNames names;
    private final Value<Set<String>> blocked;
    private Runnable onDoubt = () -> {};
    private boolean held;

    /**
     *
     * @param names distinguishes direct rooms whose people have the same name
     * @param blocked the usernames of those whom this account blocks: their mentions of everybody do not count
     */
    public Rooms(String me, DisplayNames names, Value<Set<String>> blocked) {
        this.me = me;
        this.names = names;
        this.blocked = blocked;
        names.revision().onChange(changed -> publish());
        blocked.onChange(people -> doubtAll());
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
        candidates.clear();
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
            candidates.remove(room);
            publish();
        }
    }

    public void posted(ChatMessage message) {
        boolean mine = isMine(message);
        change(message.room(), room -> {
            if (mine) {
                // The author of a message has seen the messages before it.
                read(room, message.number());
                return room.withMessage(message).withRead(message.number());
            }
            mentionsIn(room.id()).posted(message.number(), namesMe(message));
            return room.withMessage(message);
        });
    }

    /**
     * A message has changed.
     *
     * @param live whether that has just happened, so that the user is to be notified if it mentions this account now
     * @return whether the change added a mention of this account; if that is unknown, {@link #recounted} returns it
     */
    public boolean revised(ChatMessage message, boolean live) {
        UnreadMentions.Change[] change = {UnreadMentions.Change.NONE};
        if (!isMine(message)) {
            change(message.room(), room -> {
                change[0] = mentionsIn(room.id()).changed(message, namesMe(message));
                return room;
            });
        }
        if (live && change[0] == UnreadMentions.Change.UNSURE && namesMe(message)) {
            candidates.put(message.room(), message);
        }
        return change[0] == UnreadMentions.Change.MORE;
    }

    /** Sets what is done when only the server knows how many unread messages of a room mention this account. */
    public void onDoubt(Runnable action) {
        onDoubt = action;
    }

    /** The rooms whose number only the server knows, with a version of what is known here. */
    public Map<String, Object> doubts() {
        Map<String, Object> doubts = new HashMap<>();
        mentions.forEach((room, unread) -> {
            if (unread.isUnsure()) {
                doubts.put(room, unread.version());
            }
        });
        return doubts;
    }

    /**
     * Takes over the server's numbers, unless more has happened in a room since.
     *
     * @param doubts the result of {@link #doubts} before the list was requested
     * @return changed messages because of which the server counts more than this client did
     */
    public List<ChatMessage> recounted(Map<String, Object> doubts, List<RoomSummary> listed) {
        List<ChatMessage> more = new ArrayList<>();
        batch(() -> listed.stream()
                .filter(room -> byId.containsKey(room.id()))
                .filter(room -> mentionsIn(room.id()).version().equals(doubts.get(room.id())))
                .forEach(room -> mentionsIn(room.id()).recounted(room).ifPresent(newer -> {
                    UnreadMentions before = Objects.requireNonNull(mentions.put(room.id(), newer));
                    ChatMessage candidate = candidates.remove(room.id());
                    if (candidate != null && newer.count() > before.count()) {
                        more.add(candidate);
                    }
                    change(room.id(), same -> same);
                })));
        return more;
    }

    public boolean isMine(ChatMessage message) {
        return message.author().equals(me);
    }

    public void read(String id, long number) {
        change(id, room -> {
            read(room, number);
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

    private void read(RoomSummary room, long number) {
        mentionsIn(room.id()).read(number, number >= room.lastNumber());
    }

    private boolean namesMe(ChatMessage message) {
        return message.mentions().contains(me)
                || (message.mentions().contains(Mention.EVERYBODY)
                        && !blocked.get().contains(message.author()));
    }

    /** It is unknown which of the counted messages are by people whose block has changed. */
    private void doubtAll() {
        mentions.values().forEach(UnreadMentions::doubt);
        tellDoubt();
    }

    private void tellDoubt() {
        if (mentions.values().stream().anyMatch(UnreadMentions::isUnsure)) {
            onDoubt.run();
        }
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
            if (mentionsIn(id).isUnsure()) {
                onDoubt.run();
            }
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
