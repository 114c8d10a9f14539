package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chatrpc.log.Draft;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.LogStore.Commit;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Visibility;

/** What tests say to a log, in few words. */
record Chat(LogStore log) {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    static Draft.Post post(String room, String author, String body) {
        return post(room, author, body, UUID.randomUUID().toString());
    }

    static Draft.Post post(String room, String author, String body, String clientMessageId) {
        return new Draft.Post(room, author, body, clientMessageId, 0, List.of());
    }

    static Draft.Post mention(String room, String author, String... usernames) {
        String id = UUID.randomUUID().toString();
        return new Draft.Post(room, author, "you there?", id, 0, List.of(usernames));
    }

    static Fact.AccountCreated accountCreated(String username, boolean administrator) {
        return new Fact.AccountCreated(
                new AccountInfo(username, "The " + username, administrator, NOW), "hash of " + username);
    }

    static Fact.AccountUpdated renamed(String username, String displayName) {
        return new Fact.AccountUpdated(new AccountInfo(username, displayName, false, NOW));
    }

    static RoomInfo room(String id, String title, Visibility visibility) {
        return new RoomInfo(id, title, "", visibility, false, NOW);
    }

    static Fact.RoomCreated roomCreated(String id, String actor) {
        return new Fact.RoomCreated(actor, room(id, "Room " + id, Visibility.PRIVATE));
    }

    static Fact.RoomUpdated archived(String id, String actor) {
        return new Fact.RoomUpdated(actor, new RoomInfo(id, "Room " + id, "", Visibility.PRIVATE, true, NOW));
    }

    static Fact.MemberJoined joined(String room, String username) {
        return new Fact.MemberJoined(username, room, username, Role.MEMBER);
    }

    static Fact.MemberLeft left(String room, String username) {
        return new Fact.MemberLeft(username, room, username);
    }

    static SessionRecord session(String id, String username) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new SessionRecord(id, "hash of " + id, username, "test", "127.0.0.1", now, now.plusSeconds(3600));
    }

    Commit append(Draft... drafts) {
        return log.append(List.of(drafts), NOW);
    }

    Outcome outcome(Draft draft) {
        return append(draft).outcomes().get(0);
    }

    Refusal refusal(Draft draft) {
        Outcome outcome = outcome(draft);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    Refusal refusal(Fact fact) {
        return refusal(new Draft.Facts(fact));
    }

    StoredMessage posted(Draft.Post post) {
        return message(outcome(post));
    }

    /** The message of a post that was committed. */
    static StoredMessage message(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        List<LogEntry> entries = ((Outcome.Committed) outcome).entries();
        assertThat(entries).hasSize(1);
        return ((Fact.MessagePosted) entries.get(0).fact()).message();
    }

    /** The numbers of the messages of a room, in the order of the log. */
    static List<Long> numbers(List<LogEntry> entries, String room) {
        return entries.stream()
                .map(LogEntry::fact)
                .filter(Fact.MessagePosted.class::isInstance)
                .map(fact -> ((Fact.MessagePosted) fact).message())
                .filter(message -> message.room().equals(room))
                .map(StoredMessage::number)
                .toList();
    }

    /** Appends what must be allowed. */
    List<LogEntry> committed(Draft draft) {
        Outcome outcome = outcome(draft);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        return ((Outcome.Committed) outcome).entries();
    }

    List<LogEntry> committed(Fact... facts) {
        return committed(new Draft.Facts(facts));
    }

    void account(String username) {
        committed(accountCreated(username, false));
    }

    void join(String room, String username) {
        committed(joined(room, username));
    }

    /** Accounts that are members of the room {@code general}. */
    void members(String... usernames) {
        for (String username : usernames) {
            committed(accountCreated(username, false), joined("general", username));
        }
    }
}
