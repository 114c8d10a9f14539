package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.message.Report;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** What administrators do, and above all with accounts, is decided in the transaction, and there always is one who can do it. */
interface AdministratorContract extends AdministeredContract {
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
                new ResolveReport(actor, new Report.Key(1, "alice"), Optional.empty(), ""));
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
}
