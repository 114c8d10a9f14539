package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.Posted;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** A concise way for tests to append to a log. */
public record Chat(LogStore log) {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    public static PostMessage post(String room, String author, String body) {
        return post(room, author, body, UUID.randomUUID().toString());
    }

    public static PostMessage post(String room, String author, String body, String clientMessageId) {
        return new PostMessage(author, room, body, clientMessageId, 0, Mentions.NONE);
    }

    public static PostMessage mention(String room, String author, String... usernames) {
        return new PostMessage(
                author, room, "you there?", UUID.randomUUID().toString(), 0, mentions(List.of(usernames)));
    }

    /** A post that mentions everybody, if its author is at least a moderator. */
    public static PostMessage mentionAll(String room, String author, String... usernames) {
        return new PostMessage(
                author, room, "everybody there?", UUID.randomUUID().toString(), 0, mentionsOfAll(List.of(usernames)));
    }

    static Mentions mentionsOfAll(List<String> usernames) {
        return new Mentions(mentions(usernames).names(), 50, Optional.of(Role.MODERATOR));
    }

    static Mentions mentions(List<String> usernames) {
        return new Mentions(usernames.stream().map(List::of).toList(), 50, Optional.empty());
    }

    public static AccountCreated accountCreated(String username, boolean administrator) {
        return new AccountCreated(new AccountInfo(username, "The " + username, administrator, NOW));
    }

    static AccountUpdated renamed(String username, String displayName) {
        return new AccountUpdated(new AccountInfo(username, displayName, false, NOW));
    }

    static RoomInfo room(String id, String title, Visibility visibility) {
        return new RoomInfo(id, title, "", visibility, false, NOW);
    }

    public static RoomCreated roomCreated(String id, String actor) {
        return new RoomCreated(actor, room(id, "Room " + id, Visibility.PRIVATE));
    }

    static RoomUpdated archived(String id, String actor) {
        return new RoomUpdated(actor, new RoomInfo(id, "Room " + id, "", Visibility.PRIVATE, true, NOW));
    }

    public static MemberJoined joined(String room, String username) {
        return joined(room, username, Role.MEMBER);
    }

    static MemberJoined joined(String room, String username, Role role) {
        return new MemberJoined(username, room, username, role, 0);
    }

    static MemberLeft left(String room, String username) {
        return new MemberLeft(username, room, username);
    }

    static SessionRecord session(String id, String username) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new SessionRecord(id, "hash of " + id, username, "test", "127.0.0.1", now, now.plusSeconds(3600), now);
    }

    public Commit append(Command<?>... commands) {
        return log.append(List.of(commands), NOW);
    }

    Decision decision(Command<?> command) {
        return append(command).decisions().get(0);
    }

    /** The reason for which the command is refused. */
    Problem refusal(Command<?> command) {
        return refusal(decision(command));
    }

    static Problem refusal(Decision decision) {
        assertThat(decision.refusal()).isInstanceOf(ChatException.class);
        return ((ChatException) decision.refusal()).problem();
    }

    public StoredMessage posted(PostMessage post) {
        return message(decision(post));
    }

    /** The message of a post that was just committed. */
    static StoredMessage message(Decision decision) {
        assertThat(decision.refusal()).isNull();
        Posted posted = (Posted) decision.result();
        assertThat(posted.duplicate()).isFalse();
        return posted.message();
    }

    static Decision duplicateOf(StoredMessage original) {
        return Decision.of(new Posted(original, true));
    }

    /** The numbers of a room's messages, in the order of the log. */
    static List<Long> numbers(List<LogEntry> entries, String room) {
        return entries.stream()
                .map(LogEntry::fact)
                .filter(MessagePosted.class::isInstance)
                .map(fact -> ((MessagePosted) fact).message())
                .filter(message -> message.room().equals(room))
                .map(StoredMessage::number)
                .toList();
    }

    /** Appends a command that must succeed, and returns the entries that it added to the log. */
    List<LogEntry> committed(Command<?> command) {
        Commit commit = append(command);
        assertThat(commit.decisions().get(0).refusal()).isNull();
        return commit.entries();
    }

    public List<LogEntry> committed(Fact... facts) {
        return committed(new Recorded(facts));
    }

    public void account(String username) {
        committed(accountCreated(username, false));
    }

    void join(String room, String username) {
        committed(joined(room, username));
    }

    /** Creates accounts that are members of the room {@code general}. */
    public void members(String... usernames) {
        for (String username : usernames) {
            committed(accountCreated(username, false), joined("general", username));
        }
    }
}
