package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.UpdateProfile;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.UnknownFact;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.IdentityLinked;
import org.chatrpc.model.fact.account.IdentitySuspended;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.PasswordReset;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.fact.account.SessionRenewed;
import org.chatrpc.model.fact.message.ReportResolved;
import org.chatrpc.model.fact.room.LegalHoldSet;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomPreferencesSet;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.connect.StoreException;
import org.junit.jupiter.api.Test;

/** The facts of a command are recorded all or none, and read back unchanged. */
interface FactsContract extends DatabaseContract {

    @Test
    default void everyFactIsReadBackUnchanged() {
        Chat chat = chat();
        RoomInfo renamed =
                new RoomInfo("tea", "Tea & <cake>", "all \"about\"\\tea\u2028", Visibility.PRIVATE, true, Chat.NOW);
        SessionRecord session = Chat.session("s1", "alice");
        LinkedIdentity identity = new LinkedIdentity("ldap", "subject", "bob", Chat.NOW, false);
        List<LogEntry> recorded = new ArrayList<>(chat.committed(
                Chat.accountCreated("alice", true),
                Chat.accountCreated("bob", false),
                new SessionOpened(session),
                Chat.roomCreated("tea", "alice"),
                new MemberJoined("alice", "tea", "alice", Role.OWNER, 0),
                new MemberJoined("alice", "tea", "bob", Role.MEMBER, 0),
                new RoleChanged("alice", "tea", "bob", Role.MODERATOR)));
        recorded.addAll(chat.committed(Chat.post("tea", "bob", "hello")));
        recorded.addAll(chat.committed(
                new ReadMarked("tea", "alice", 1),
                new RoomPreferencesSet("tea", "alice", Notify.MENTIONS, true),
                new RoomUpdated("alice", renamed),
                Chat.renamed("bob", "Robert"),
                new PasswordChanged("bob"),
                new MemberLeft("alice", "tea", "bob"),
                new SessionRenewed("alice", "s1", Chat.NOW, Chat.NOW.plusSeconds(60)),
                new PasswordReset("alice", "bob"),
                new ReportResolved("alice", 8, "bob", "deleted"),
                new LegalHoldSet("alice", "tea", true, "case 17"),
                new AccountCreated(
                        new AccountInfo("carol", "Carol", true, Chat.NOW).withOneTimePassword(Chat.NOW), "alice"),
                new AccountUpdated(new AccountInfo("bob", "Robert", false, Chat.NOW).withDeactivated(true), "alice"),
                new SessionClosed("alice", "s1", "bob"),
                new IdentityLinked(identity),
                new IdentitySuspended("system", identity, true)));

        assertThat(recorded).hasSize(23);
        assertThat(log().readAfter(0, 100)).isEqualTo(recorded);
        assertThat(database().reopened().log().readAfter(5, 3)).isEqualTo(recorded.subList(5, 8));
    }

    @Test
    default void everyKindOfFactKeepsItsNameInTheLog() {
        everyFactIsReadBackUnchanged();

        assertThat(log().readAfter(0, 100).stream().map(LogEntry::fact).map(FactKinds::nameOf))
                .containsOnly(
                        "MESSAGE_POSTED",
                        "ROOM_CREATED",
                        "ROOM_UPDATED",
                        "MEMBER_JOINED",
                        "MEMBER_LEFT",
                        "ROLE_CHANGED",
                        "READ_MARKED",
                        "ROOM_PREFERENCES_SET",
                        "ACCOUNT_CREATED",
                        "ACCOUNT_UPDATED",
                        "IDENTITY_LINKED",
                        "IDENTITY_SUSPENDED",
                        "PASSWORD_CHANGED",
                        "PASSWORD_RESET",
                        "REPORT_RESOLVED",
                        "LEGAL_HOLD_SET",
                        "SESSION_OPENED",
                        "SESSION_RENEWED",
                        "SESSION_CLOSED");
    }

    @Test
    default void anUnknownKindIsSkipped() {
        Chat chat = chat();
        chat.members("alice");
        database()
                .execute("INSERT INTO event (seq, at, stream, kind, actor, payload)"
                        + " VALUES (3, 0, 'general', 'FILE_SHREDDED', 'alice', '{\"file\":7}')");
        database().execute("UPDATE log_head SET seq = 3");
        List<LogEntry> next = chat.committed(Chat.post("general", "alice", "still here"));

        assertThat(log().readAfter(2, 10))
                .extracting(LogEntry::fact)
                .containsExactly(
                        new UnknownFact("FILE_SHREDDED", "alice"), next.get(0).fact());
        assertThat(log().readFeed("alice", 2, 10, ReadLimit.items(10)).items()).hasSize(2);
    }

    @Test
    default void anEntryKeepsTheRoomAsItWas() {
        Chat chat = chat();
        chat.committed(Chat.roomCreated("tea", "alice"));
        chat.committed(Chat.archived("tea", "alice"));

        assertThat(log().readAfter(0, 1)).extracting(LogEntry::fact).containsExactly(Chat.roomCreated("tea", "alice"));
    }

    @Test
    default void anEntryKeepsTheDisplayNameAsItWas() {
        Chat chat = chat();
        List<LogEntry> recorded = new ArrayList<>(chat.committed(Chat.accountCreated("alice", true)));
        recorded.addAll(chat.committed(new UpdateProfile("alice", "Ali")));
        recorded.addAll(chat.committed(new UpdateProfile("alice", "Ally")));

        AccountInfo present = new AccountInfo("alice", "Ally", true, Chat.NOW);
        assertThat(recorded.get(2).fact()).isEqualTo(new AccountUpdated(present));
        assertThat(log().readAfter(0, 10)).isEqualTo(recorded);
        assertThat(log().snapshot().accounts()).containsExactly(present);
        assertThat(database().stores().accounts().passwordHash("alice")).contains("hash of alice");
    }

    @Test
    default void theLogContainsNoPasswordHash() {
        Chat chat = chat();
        chat.account("alice");
        chat.committed(new ChangePassword("alice", "", "hash of alice", "second"));

        assertThat(log().readAfter(0, 10)).hasSize(2);
        assertThat(database().text("SELECT payload FROM event"))
                .noneMatch(payload -> payload.contains("hash of") || payload.contains("second"));
    }

    @Test
    default void aRefusedCommandLeavesNoChanges() {
        Chat chat = chat();
        chat.members("alice");
        Snapshot before = log().snapshot();

        List<Decision> decisions = chat.append(
                        new RecordsThenRefuses(
                                Chat.roomCreated("tea", "alice"),
                                Chat.joined("tea", "alice"),
                                Chat.accountCreated("bob", false),
                                new SessionOpened(Chat.session("s1", "bob"))),
                        Chat.post("tea", "alice", "no such room"))
                .decisions();

        assertThat(decisions).extracting(Chat::refusal).containsExactly(Problem.NOT_PERMITTED, Problem.NO_SUCH_ROOM);
        assertThat(log().snapshot()).isEqualTo(before);
        assertThat(log().readAfter(before.seq(), 10)).isEmpty();
        assertThat(chat.posted(Chat.post("general", "alice", "still here")).id())
                .isEqualTo(before.seq() + 1);
    }

    @Test
    default void leavingAndRejoiningInOneBatchResultsInTwoMemberships() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new RoleChanged("alice", "general", "bob", Role.MODERATOR));
        chat.committed(Chat.left("general", "bob"), Chat.joined("general", "bob"));

        assertThat(log().snapshot().memberships())
                .filteredOn(member -> member.username().equals("bob"))
                .containsExactly(
                        new Membership("general", "bob", Role.MODERATOR, 4, 6, Chat.NOW, 0),
                        new Membership("general", "bob", Role.MEMBER, 7, 0, Chat.NOW, 0));
    }

    @Test
    default void aConstraintViolationFailsTheCallAndLeavesNoChanges() {
        Chat chat = chat();
        chat.members("alice");
        PostMessage good = Chat.post("general", "alice", "good");
        Recorded bad = new Recorded(new SessionOpened(Chat.session("s1", "nobody")));

        assertThatThrownBy(() -> chat.append(good, bad)).isInstanceOf(StoreException.class);
        assertThat(log().snapshot().seq()).isEqualTo(2);
        assertThat(chat.posted(good).number()).isEqualTo(1);
    }

    @Test
    default void aDefectiveCommandFailsAlone() {
        Chat chat = chat();
        chat.members("alice");

        List<Decision> decisions = chat.append(
                        Chat.post("general", "alice", "before"),
                        new ReadsUndeclaredState(),
                        Chat.post("general", "alice", "after"))
                .decisions();

        assertThat(decisions.get(1).refusal()).isInstanceOf(IllegalStateException.class);
        assertThat(Chat.message(decisions.get(0)).number()).isEqualTo(1);
        assertThat(Chat.message(decisions.get(2)).number()).isEqualTo(2);
    }

    /** Records facts, but then refuses. */
    record RecordsThenRefuses(List<Fact> facts) implements Command<Void> {
        RecordsThenRefuses(Fact... facts) {
            this(List.of(facts));
        }

        @Override
        public void needs(ReadSet needs) {
            new Recorded(facts).needs(needs);
        }

        @Override
        public Void decide(State state) {
            new Recorded(facts).decide(state);
            throw ChatException.of(Problem.NOT_PERMITTED, "refused by the test");
        }
    }

    record ReadsUndeclaredState() implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            needs.room("general");
        }

        @Override
        public Void decide(State state) {
            state.member("general", "nobody");
            return null;
        }
    }
}
