package org.chatrpc.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.text.Mention;

/** The state of the in-memory server. Guarded by the lock of {@link InMemoryServer}. */
final class InMemoryState {

    private static final Pattern MENTION = Pattern.compile("@([a-z0-9._-]*[a-z0-9])");

    record User(String name, String displayName, String password) {}

    final Map<String, User> users = new TreeMap<>();
    final Set<String> administrators = new TreeSet<>();
    final Set<String> inactive = new TreeSet<>();
    /** Whom each user blocks. */
    final Map<String, Set<String>> blocked = new TreeMap<>();

    final Map<String, Status> statuses = new TreeMap<>();
    final Map<String, InMemoryRoom> rooms = new LinkedHashMap<>();
    final InMemoryLog log = new InMemoryLog(this);
    private Instant now;

    InMemoryState(Instant start) {
        this.now = start.truncatedTo(ChronoUnit.MILLIS);
        add(new NewRoom("general", "General", "Everything and nothing", RoomKind.PUBLIC));
    }

    InMemoryRoom room(String id) {
        return rooms.get(id);
    }

    InMemoryRoom add(NewRoom wanted) {
        return rooms.computeIfAbsent(wanted.id(), id -> new InMemoryRoom(wanted));
    }

    Instant now() {
        return now;
    }

    void passTime(Duration time) {
        now = now.plus(time);
    }

    ChatMessage post(String room, String author, String body, String clientMessageId, Optional<String> replyTo) {
        return post(room, author, body, clientMessageId, replyTo, List.of());
    }

    ChatMessage post(
            String room,
            String author,
            String body,
            String clientMessageId,
            Optional<String> replyTo,
            List<Attachment> files) {
        now = now.plusSeconds(1);
        InMemoryRoom there = rooms.get(room);
        long number = there.lastNumber() + 1;
        ChatMessage message = new ChatMessage(
                        room + "/" + number,
                        room,
                        number,
                        author,
                        users.get(author).displayName(),
                        body,
                        now,
                        Optional.of(clientMessageId),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        replyTo,
                        mentions(there, author, body))
                .inThread(replyTo.map(id -> message(id).thread()))
                .with(files);
        there.messages.add(message);
        count(message, 1);
        log.record(room, new FeedEvent.Posted(message));
        return message;
    }

    /** The message with an id. */
    ChatMessage message(String messageId) {
        String[] place = messageId.split("/");
        return rooms.get(place[0]).message(Long.parseLong(place[1]));
    }

    void edit(String room, long number, String body) {
        revise(
                room,
                number,
                body,
                Optional.of(now),
                Optional.empty(),
                mentions(rooms.get(room), rooms.get(room).message(number).author(), body));
    }

    void delete(String room, long number, ChatMessage.Deleter by) {
        revise(room, number, "", Optional.empty(), Optional.of(by), List.of());
    }

    private void revise(
            String room,
            long number,
            String body,
            Optional<Instant> editedAt,
            Optional<ChatMessage.Deleter> deletedBy,
            List<String> mentions) {
        ChatMessage old = rooms.get(room).message(number);
        Optional<Instant> deletedAt = deletedBy.map(by -> now);
        ChatMessage revised = new ChatMessage(
                old.messageId(),
                old.room(),
                old.number(),
                old.author(),
                old.authorName(),
                body,
                old.sentAt(),
                old.clientMessageId(),
                old.revision() + 1,
                editedAt,
                deletedAt,
                old.replyTo(),
                mentions,
                old.threadRoot(),
                deletedAt.isPresent()
                        ? new Responses(Optional.empty(), old.responses().replyCount(), List.of())
                        : old.responses(),
                deletedAt.isPresent() ? List.of() : old.attachments(),
                deletedBy);
        rooms.get(room).revise(revised);
        if (deletedAt.isPresent()) {
            count(revised, -1);
        }
        log.revise(revised);
        log.record(room, new FeedEvent.Revised(revised));
    }

    /** Counts an answer at the message that began its thread, which causes no event. */
    private void count(ChatMessage answer, int more) {
        answer.threadRoot().map(this::message).ifPresent(root -> {
            Responses old = root.responses();
            rooms.get(root.room())
                    .replace(root.with(new Responses(old.pinnedAt(), old.replyCount() + more, old.reactions())));
        });
    }

    /** Replaces the responses to a message, and tells all members. */
    void respond(ChatMessage old, Responses responses) {
        ChatMessage changed = old.with(responses);
        rooms.get(old.room()).replace(changed);
        log.record(old.room(), new FeedEvent.Revised(changed));
    }

    void markRead(String room, String me, long number) {
        InMemoryRoom there = rooms.get(room);
        boolean late = number >= there.lastNumber() && there.mentionedLate.remove(me) != null;
        long before = there.read.getOrDefault(me, 0L);
        if (before < number || late) {
            there.read.put(me, Math.max(before, number));
            log.tell(room, me, new FeedEvent.ReadMarked(room, Math.max(before, number)));
        }
    }

    /** Only the user's own clients are told. */
    RoomSummary prefer(String me, String id, Optional<RoomSummary.Notify> notify, Optional<Boolean> favourite) {
        InMemoryRoom room = rooms.get(id);
        if (!room.members.containsKey(me)) {
            throw Failures.refused("NOT_A_MEMBER", "You are not a member of " + id + ".", "room");
        }
        RoomSummary.Preferences old = room.preferences.getOrDefault(me, RoomSummary.Preferences.NONE);
        room.preferences.put(
                me, new RoomSummary.Preferences(notify.orElse(old.level()), favourite.orElse(old.favourite())));
        log.tell(id, me, new FeedEvent.RoomChanged(summary(room, me)));
        return summary(room, me);
    }

    void addMember(String id, String username, Role role) {
        InMemoryRoom room = rooms.get(id);
        if (room.members.putIfAbsent(username, role) == null) {
            // Messages from before the join do not count as unread.
            room.read.put(username, room.lastNumber());
            room.mentionedLate.remove(username);
            log.record(id, new FeedEvent.Joined(id, member(username, role), Optional.of(summary(room, username))));
        }
    }

    void update(RoomChange change) {
        InMemoryRoom room = rooms.get(change.room());
        NewRoom old = room.description;
        room.description = new NewRoom(
                old.id(), change.title().orElse(old.title()), change.topic().orElse(old.topic()), old.kind());
        room.archived = change.archived().orElse(room.archived);
        room.postingRole = change.postingRole().orElse(room.postingRole);
        log.record(room.id(), new FeedEvent.RoomChanged(summary(room, "")));
    }

    void archive(String id, boolean archived) {
        rooms.get(id).archived = archived;
        log.record(id, new FeedEvent.RoomChanged(summary(rooms.get(id), "")));
    }

    void setRole(String id, String username, Role role) {
        rooms.get(id).members.put(username, role);
        log.record(id, new FeedEvent.RoleChanged(id, username, role));
    }

    Person rename(String username, String displayName) {
        users.put(username, new User(username, displayName, users.get(username).password()));
        Person person = new Person(username, displayName, Presence.ONLINE);
        log.record("general", new FeedEvent.UserRenamed(person));
        return person;
    }

    void removeMember(String id, String username) {
        log.record(id, new FeedEvent.Left(id, username));
        rooms.get(id).members.remove(username);
    }

    Status status(String username) {
        return statuses.getOrDefault(username, Status.of(Presence.ONLINE));
    }

    RoomMember member(String username, Role role) {
        return new RoomMember(username, users.get(username).displayName(), role, status(username));
    }

    RoomSummary summary(InMemoryRoom room, String me) {
        NewRoom about = room.description;
        Optional<String> peer = about.kind() == RoomKind.DIRECT
                ? room.members.keySet().stream()
                        .filter(name -> !name.equals(me))
                        .findFirst()
                : Optional.empty();
        String title = peer.map(name -> users.get(name).displayName())
                .orElse(about.title().isEmpty() ? about.id() : about.title());
        return new RoomSummary(
                about.id(),
                title,
                about.topic(),
                about.kind(),
                room.archived,
                room.members.size(),
                room.lastNumber(),
                room.lastMessageAt(),
                Optional.ofNullable(room.members.get(me)),
                room.read.getOrDefault(me, 0L),
                room.unreadMentions(me, blocked.getOrDefault(me, Set.of())),
                peer,
                room.postingRole,
                Optional.of(Role.MODERATOR),
                room.preferences.getOrDefault(me, RoomSummary.Preferences.NONE));
    }

    /** Only moderators can mention everybody. */
    private static List<String> mentions(InMemoryRoom room, String author, String body) {
        boolean everybody = room.members.getOrDefault(author, Role.MEMBER).moderates()
                && room.description.kind() != RoomKind.DIRECT;
        return MENTION.matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(name -> room.members.containsKey(name) || (everybody && name.equals(Mention.EVERYBODY)))
                .distinct()
                .toList();
    }
}
