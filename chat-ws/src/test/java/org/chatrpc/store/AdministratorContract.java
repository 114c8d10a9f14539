package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.RegisterAccount;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.admin.account.CreateAccount;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.EndSession;
import org.chatrpc.admin.account.EndSessions;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.admin.account.ResetPassword;
import org.chatrpc.admin.account.RestoreAdministrator;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.admin.report.ResolveReport;
import org.chatrpc.admin.room.SetRoomArchived;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.BanMember;
import org.junit.jupiter.api.Test;

/** What administrators do is decided in the transaction, and there always is one who can do it. */
interface AdministratorContract extends DatabaseContract {
    /** The administrator zoe, and alice and bob in the room {@code general}. */
    private Chat administered() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true), Chat.joined("general", "zoe", Role.OWNER));
        chat.members("alice", "bob");
        return chat;
    }

    private AccountInfo account(String username) {
        return log().snapshot().accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static SignIn signIn(String username, String session, String hash) {
        return new SignIn(Chat.session(session, username), hash, 20, Map.of());
    }

    private static CreateAccount creation(String actor, String username) {
        return new CreateAccount(actor, username, "The " + username, "hash", false, "general");
    }

    /** Every command, as this actor gives it. */
    private static List<Command<?>> commands(String actor) {
        return List.of(
                creation(actor, "carol"),
                new ResetPassword(actor, "alice", "hash"),
                new SetAdministrator(actor, "alice", true),
                new DeactivateAccount(actor, "alice"),
                new ReactivateAccount(actor, "alice"),
                new EndSession(actor, "alice", "one"),
                new EndSessions(actor, "alice"),
                new SetRoomOwner(actor, "general", "alice"),
                new SetRoomArchived(actor, "general", false),
                new ResolveReport(actor, new Report.Key(1, "alice"), ""));
    }

    @Test
    default void onlyAnActiveAdministratorAdministers() {
        Chat chat = administered();
        chat.append(new SetAdministrator("zoe", "bob", true), new SetAdministrator("zoe", "alice", true));
        chat.append(new SetAdministrator("zoe", "alice", false), new DeactivateAccount("zoe", "bob"));
        long before = log().snapshot().seq();

        for (String actor : List.of("alice", "bob", "nobody")) {
            assertThat(commands(actor))
                    .allSatisfy(command -> assertThat(chat.refusal(command))
                            .as(command.toString())
                            .isEqualTo(Problem.NOT_PERMITTED));
        }
        assertThat(log().snapshot().seq()).isEqualTo(before);
    }

    @Test
    default void aJustDemotedAdministratorCannotActAnyMore() {
        Chat chat = administered();
        List<Decision> decisions = chat.append(
                        new SetAdministrator("zoe", "alice", true),
                        new SetAdministrator("alice", "zoe", false),
                        new SetAdministrator("zoe", "zoe", true),
                        new DeactivateAccount("zoe", "alice"))
                .decisions();

        assertThat(decisions.subList(2, 4)).extracting(Chat::refusal).containsOnly(Problem.NOT_PERMITTED);
        assertThat(account("alice").administrator()).isTrue();
    }

    @Test
    default void theLastActiveAdministratorStaysOne() {
        Chat chat = administered();
        assertThat(chat.refusal(new SetAdministrator("zoe", "zoe", false))).isEqualTo(Problem.LAST_ADMINISTRATOR);
        assertThat(chat.refusal(new DeactivateAccount("zoe", "zoe"))).isEqualTo(Problem.LAST_ADMINISTRATOR);

        chat.committed(new SetAdministrator("zoe", "alice", true));
        chat.committed(new DeactivateAccount("zoe", "alice"));
        assertThat(chat.refusal(new SetAdministrator("zoe", "zoe", false)))
                .as("a deactivated administrator is none")
                .isEqualTo(Problem.LAST_ADMINISTRATOR);
        chat.committed(new SetAdministrator("zoe", "alice", false));
        chat.committed(new ReactivateAccount("zoe", "alice"));
        assertThat(account("alice").administrator()).isFalse();
    }

    @Test
    default void ofTwoAdministratorsWhoResignTogetherOneRemains() {
        Chat chat = administered();
        chat.append(new SetAdministrator("zoe", "alice", true), new SetAdministrator("zoe", "bob", true));
        List<Decision> decisions = chat.append(
                        new SetAdministrator("alice", "alice", false),
                        new DeactivateAccount("bob", "bob"),
                        new DeactivateAccount("zoe", "zoe"))
                .decisions();

        assertThat(decisions.subList(0, 2)).noneMatch(Decision::isRefused);
        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.LAST_ADMINISTRATOR);
        assertThat(log().snapshot().accounts())
                .filteredOn(AccountInfo::isActiveAdministrator)
                .extracting(AccountInfo::username)
                .containsExactly("zoe");
    }

    @Test
    default void aDeactivatedAccountHasNoSessionsAndCannotSignInUntilReactivated() {
        Chat chat = administered();
        chat.committed(signIn("alice", "one", "hash of alice"));
        List<LogEntry> entries = chat.committed(new DeactivateAccount("zoe", "alice"));
        AccountInfo inactive = account("alice");

        assertThat(inactive.isActive()).isFalse();
        assertThat(entries)
                .extracting(LogEntry::fact)
                .containsExactly(new AccountUpdated(inactive, "zoe"), new SessionClosed("alice", "one", "zoe"));
        assertThat(entries.get(0).fact().actor()).isEqualTo("zoe");
        assertThat(log().snapshot().sessions()).isEmpty();
        assertThat(chat.refusal(signIn("alice", "two", "hash of alice"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(chat.refusal(signIn("alice", "two", "wrong"))).isEqualTo(Problem.WRONG_CREDENTIALS);
        assertThat(chat.refusal(new RegisterAccount(
                        "alice", "alice", "hash", Chat.session("three", "alice"), true, true, "general")))
                .isEqualTo(Problem.USERNAME_TAKEN);
        assertThat(chat.refusal(creation("zoe", "alice"))).isEqualTo(Problem.USERNAME_TAKEN);
        assertThat(chat.committed(new DeactivateAccount("zoe", "alice"))).isEmpty();

        database().reopened();
        chat().committed(new ReactivateAccount("zoe", "alice"));
        assertThat(chat().committed(new ReactivateAccount("zoe", "alice"))).isEmpty();
        chat().committed(signIn("alice", "two", "hash of alice"));
        assertThat(account("alice").isActive()).isTrue();
    }

    @Test
    default void aSignInBehindADeactivationOpensNoSession() {
        Chat chat = administered();
        List<Decision> decisions = chat.append(
                        signIn("alice", "before", "hash of alice"),
                        new DeactivateAccount("zoe", "alice"),
                        signIn("alice", "after", "hash of alice"))
                .decisions();

        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(log().snapshot().sessions()).isEmpty();
    }

    @Test
    default void aPasswordSetByAnAdministratorHasToBeChanged() {
        Chat chat = administered();
        chat.committed(creation("zoe", "carol"));
        assertThat(account("carol").mustChangePassword()).isTrue();
        assertThat(log().snapshot().memberships())
                .anyMatch(member -> member.room().equals("general")
                        && member.username().equals("carol")
                        && member.role() == Role.MEMBER);

        chat.committed(signIn("carol", "first", "hash"));
        chat.committed(new ChangePassword("carol", "first", "hash", "new hash"));
        assertThat(account("carol").mustChangePassword()).isFalse();
        chat.committed(new ResetPassword("zoe", "carol", "another hash"));
        database().reopened();

        assertThat(account("carol").mustChangePassword()).isTrue();
        assertThat(log().snapshot().sessions()).isEmpty();
        assertThat(chat().refusal(signIn("carol", "second", "new hash"))).isEqualTo(Problem.WRONG_CREDENTIALS);
        chat().committed(signIn("carol", "second", "another hash"));
        assertThat(database().text("SELECT payload FROM event")).noneMatch(payload -> payload.contains("another hash"));
        assertThat(chat().refusal(new ResetPassword("zoe", "nobody", "hash"))).isEqualTo(Problem.NO_SUCH_USER);
    }

    @Test
    default void whoHasTheDatabaseCanMakeAnAdministrator() {
        Chat chat = administered();
        chat.committed(signIn("alice", "one", "hash of alice"));
        chat.committed(new DeactivateAccount("zoe", "bob"));
        chat.append(
                new RestoreAdministrator("alice", "new hash", "general"),
                new RestoreAdministrator("bob", "new hash", "general"),
                new RestoreAdministrator("carol", "new hash", "general"));

        assertThat(List.of("alice", "bob", "carol"))
                .allSatisfy(username -> assertThat(account(username))
                        .matches(AccountInfo::isActiveAdministrator)
                        .matches(AccountInfo::mustChangePassword));
        assertThat(log().snapshot().sessions()).isEmpty();
        chat.committed(signIn("alice", "two", "new hash"));
        assertThat(log().snapshot().memberships())
                .extracting(member -> member.username())
                .contains("carol");
    }

    @Test
    default void sessionsAreEndedOneByOneOrAllTogether() {
        Chat chat = administered();
        chat.append(
                signIn("alice", "one", "hash of alice"),
                signIn("alice", "two", "hash of alice"),
                signIn("alice", "three", "hash of alice"),
                signIn("bob", "four", "hash of bob"));

        assertThat(chat.refusal(new EndSession("zoe", "alice", "four"))).isEqualTo(Problem.NO_SUCH_SESSION);
        chat.committed(new EndSession("zoe", "alice", "two"));
        assertThat(chat.decision(new EndSessions("zoe", "alice"))).isEqualTo(Decision.of(2));
        assertThat(log().snapshot().sessions()).extracting(SessionRecord::id).containsExactly("four");
    }

    @Test
    default void roomsGetOwnersAndAreArchived() {
        Chat chat = administered();
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PRIVATE, Role.MEMBER));
        chat.committed(new SetRoomOwner("zoe", "tea", "bob"));
        chat.committed(new SetRoomOwner("zoe", "general", "bob"));
        assertThat(chat.committed(new SetRoomOwner("zoe", "tea", "bob"))).isEmpty();
        assertThat(log().snapshot().memberships())
                .filteredOn(member -> member.isOwner() && !member.username().equals("zoe"))
                .extracting(member -> member.room() + " " + member.username())
                .containsExactlyInAnyOrder("tea alice", "tea bob", "general bob");

        chat.committed(new SetRoomArchived("zoe", "tea", true));
        assertThat(chat.committed(new SetRoomArchived("zoe", "tea", true))).isEmpty();
        assertThat(chat.refusal(Chat.post("tea", "alice", "late"))).isEqualTo(Problem.ROOM_ARCHIVED);
        chat.committed(new SetRoomArchived("zoe", "tea", false));
        chat.committed(Chat.post("tea", "alice", "again"));
    }

    @Test
    default void someRoomsAndPeopleAreNotForThat() {
        Chat chat = administered();
        chat.account("carol");
        chat.account("dave");
        chat.committed(new OpenDirect("alice", "bob"));
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new BanMember("alice", "tea", "bob"));
        chat.committed(new DeactivateAccount("zoe", "carol"));

        assertThat(chat.refusal(new SetRoomOwner("zoe", "alice~bob", "zoe"))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "alice~bob", true))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "nowhere", true))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "general", true))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "bob"))).isEqualTo(Problem.USER_BANNED);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "carol"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "nobody"))).isEqualTo(Problem.NO_SUCH_USER);
    }

    @Test
    default void aReportIsResolvedOnceAndListedWithItsMessage() {
        Chat chat = administered();
        StoredMessage one = chat.posted(Chat.post("general", "alice", "buy this"));
        StoredMessage two = chat.posted(Chat.post("general", "alice", "buy that"));
        chat.append(
                new ReportMessage("bob", "general", one.id(), "spam"),
                new ReportMessage("zoe", "general", one.id(), "indeed"),
                new ReportMessage("bob", "general", two.id(), "again"));
        Report.Key first = new Report.Key(one.id(), "bob");
        chat.committed(new ResolveReport("zoe", first, "talked to alice"));
        assertThat(chat.committed(new ResolveReport("zoe", first, "talked again")))
                .isEmpty();
        assertThat(chat.refusal(new ResolveReport("zoe", new Report.Key(one.id(), "alice"), "")))
                .isEqualTo(Problem.NO_SUCH_REPORT);
        database().reopened();

        List<ReportedMessage> all = reports(new Report.Key(0, ""), false, 10);
        assertThat(all)
                .extracting(each -> each.report().reporter(), ReportedMessage::number, ReportedMessage::body)
                .containsExactly(
                        tuple("bob", one.number(), "buy this"),
                        tuple("zoe", one.number(), "buy this"),
                        tuple("bob", two.number(), "buy that"));
        assertThat(all.get(0).report().resolution())
                .isEqualTo(new Report.Resolution("zoe", "talked to alice", Chat.NOW));
        assertThat(reports(new Report.Key(0, ""), true, 10)).isEqualTo(all.subList(1, 3));
        assertThat(reports(first, false, 1)).isEqualTo(all.subList(1, 2));
        assertThat(reports(all.get(1).report().key(), false, 5)).isEqualTo(all.subList(2, 3));
    }

    private List<ReportedMessage> reports(Report.Key after, boolean openOnly, int limit) {
        return database()
                .stores()
                .reports()
                .reports(after, openOnly, ReadLimit.items(limit))
                .items();
    }
}
