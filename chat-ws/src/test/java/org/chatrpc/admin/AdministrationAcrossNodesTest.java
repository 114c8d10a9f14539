package org.chatrpc.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.Scope;
import org.chatrpc.account.session.Verb;
import org.chatrpc.admin.service.NewToken;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Announcement;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator decides on one node holds on all of them, for waiting polls too. */
class AdministrationAcrossNodesTest {
    /** Far longer than needed, as these tests run concurrently with others. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Origin HOME = new Origin("192.0.2.1", "test");

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final Chat one = new Chat(database, ChatOptions.defaults()).ready();
    private final Chat other = new Chat(database, ChatOptions.defaults()).ready();
    private NewSession bob;

    @BeforeEach
    void register() {
        one.register("ann");
        bob = one.register("bob");
        other.journal.catchUp(0);
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    private CompletableFuture<FeedPage> waitingAtTheOther() {
        String cursor = other.feed.now();
        CompletableFuture<FeedPage> answer = CompletableFuture.supplyAsync(() ->
                other.read("bob", bob.sessionId(), Optional.of(cursor), Duration.ofMinutes(1), OptionalInt.empty()));
        await().pollInterval(Duration.ofMillis(2)).until(() -> other.waiting.occupied() == 1);
        return answer;
    }

    @Test
    void aDeactivatedPersonIsOutEverywhere() throws Exception {
        CompletableFuture<FeedPage> answer = waitingAtTheOther();
        one.administration.accounts().deactivate("ann", "bob");

        answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertRefused(Problem.UNAUTHENTICATED, () -> other.sessions.authenticate(bob.token())));
        assertRefused(Problem.ACCOUNT_INACTIVE, () -> other.accounts.login("bob", "password of bob", HOME));
        assertRefused(Problem.WRONG_CREDENTIALS, () -> other.accounts.login("bob", "wrong password", HOME));
        assertThat(other.accountDirectory.find("bob").map(AccountInfo::isActive))
                .contains(false);

        one.administration.accounts().reactivate("ann", "bob");
        other.accounts.login("bob", "password of bob", HOME);
    }

    @Test
    void aTokenOfAServiceIsRevokedEverywhere() throws Exception {
        one.administration.services().create("ann", "robot", Optional.empty(), List.of("general"));
        NewToken token = one.administration
                .services()
                .createToken("ann", "robot", "watcher", List.of("read:*"), Optional.empty());
        other.journal.catchUp(0);
        assertThat(other.sessions
                        .authenticate(token.secret(), scope -> scope.allows(Verb.READ, Scope.ALL_ROOMS))
                        .username())
                .isEqualTo("robot");
        assertRefused(Problem.NOT_PERMITTED, () -> other.sessions.authenticate(token.secret()));
        String cursor = other.feed.now();
        CompletableFuture<FeedPage> answer = CompletableFuture.supplyAsync(() -> other.read(
                "robot", token.token().id(), Optional.of(cursor), Duration.ofMinutes(1), OptionalInt.empty()));
        await().pollInterval(Duration.ofMillis(2)).until(() -> other.waiting.occupied() == 1);

        one.administration.services().revokeToken("ann", "robot", token.token().id());
        answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        await().atMost(SOON)
                .untilAsserted(() -> assertRefused(
                        Problem.UNAUTHENTICATED, () -> other.sessions.authenticate(token.secret(), scope -> true)));
    }

    @Test
    void aPasswordThatWasResetHasToBeChangedOnWhateverNode() {
        String given = one.administration
                .accounts()
                .resetPassword("ann", "bob", Optional.empty(), "192.0.2.1")
                .oneTimePassword()
                .orElseThrow();
        assertRefused(Problem.WRONG_CREDENTIALS, () -> other.accounts.login("bob", "password of bob", HOME));
        NewSession session = other.accounts.login("bob", given, HOME);
        assertThat(session.account().mustChangePassword()).isTrue();
        one.journal.catchUp(0);
        for (Chat node : new Chat[] {one, other}) {
            assertRefused(Problem.PASSWORD_CHANGE_REQUIRED, () -> node.sessions.authenticate(session.token()));
        }

        var own = other.sessions.authenticateBeforePasswordChange(session.token());
        assertRefused(Problem.INVALID_VALUE, () -> other.accounts.changePassword(own, given, given, "192.0.2.1"));
        other.accounts.changePassword(own, given, "a password of my own", "192.0.2.1");
        one.journal.catchUp(0);
        assertThat(one.sessions.authenticate(session.token()).username()).isEqualTo("bob");
    }

    @Test
    void anAdministratorWhoWasDemotedOnOneNodeCannotActOnTheOther() {
        one.administration.accounts().setAdministrator("ann", "bob", true);
        one.administration.accounts().setAdministrator("bob", "ann", false);

        assertRefused(
                Problem.NOT_PERMITTED, () -> other.administration.accounts().setAdministrator("ann", "ann", true));
        assertRefused(
                Problem.LAST_ADMINISTRATOR,
                () -> other.administration.accounts().deactivate("bob", "bob"));
    }

    @Test
    void anAnnouncementWakesWaitingPollsEverywhereAndEndsByItself() throws Exception {
        CompletableFuture<FeedPage> answer = waitingAtTheOther();
        one.administration.announcements().set("ann", "Maintenance today", Optional.empty());
        FeedPage page = answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(page.entries()).extracting(entry -> entry.fact().actor()).containsExactly("ann");
        assertThat(other.announcements.current()).map(Announcement::text).contains("Maintenance today");

        one.administration
                .announcements()
                .set("ann", "Back soon", Optional.of(Instant.now().plusMillis(1_500)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(other.announcements.current())
                        .map(Announcement::text)
                        .contains("Back soon"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(other.announcements.current()).isEmpty());

        one.administration.announcements().set("ann", "Once more", Optional.empty());
        one.administration.announcements().clear("ann");
        other.journal.catchUp(0);
        assertThat(other.announcements.current()).isEmpty();
    }
}
