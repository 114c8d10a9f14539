package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.UnnotifiedStore;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.RoughNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL; the other one connects through an unreliable network. */
class NodesTest {
    /** Far longer than needed, as these tests run concurrently with others. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final RoughNetwork network = new RoughNetwork(PostgresServer.port());
    private final List<AutoCloseable> open = new ArrayList<>(List.of(network));
    private Chat one;
    private Chat other;
    private NewSession ann;

    @BeforeEach
    void start() {
        one = node(database, ChatOptions.defaults()).ready();
        other = node(PostgresServer.through(network, database, SHORT_TIMEOUT), ChatOptions.defaults())
                .ready();
        ann = one.register("ann");
        one.register("bob");
        one.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        one.members.invite("ann", "red", "bob");
        await().until(() -> other.journal.applied() == one.journal.applied());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Chat node(DatabaseConfig where, ChatOptions options) {
        Chat node = new Chat(where, options);
        open.add(0, node);
        return node;
    }

    private CompletableFuture<FeedPage> waitingAt(Chat node, NewSession session, String cursor) {
        int before = node.waiting.occupied();
        CompletableFuture<FeedPage> answer = CompletableFuture.supplyAsync(() -> node.read(
                session.account().username(), session.sessionId(), Optional.of(cursor), LONG, OptionalInt.empty()));
        await().pollInterval(Duration.ofMillis(2)).until(() -> node.waiting.occupied() == before + 1);
        return answer;
    }

    @Test
    void aMessageStoredOnOneNodeReachesAPollWaitingOnTheOther() throws Exception {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<FeedPage> answer = waitingAt(other, ann, other.feed.now());
            one.post("bob", "general", "hello @ann");
            assertThat(answer.get(LONG.toSeconds() / 2, TimeUnit.SECONDS).entries())
                    .hasSize(1);
        }
        assertThat(other.rooms.get("ann", "general").mentions()).isEqualTo(20);
        other.members.markRead("ann", "general", 20);
        await().atMost(SOON).until(() -> one.rooms.get("ann", "general").mentions() == 0);
    }

    @Test
    void aRevokedSessionEndsOnTheOtherNodeAndItsPollIsCancelled() throws Exception {
        OpenSession there = other.sessions.authenticate(ann.token());
        CompletableFuture<FeedPage> answer = waitingAt(other, ann, other.feed.now());
        one.sessions.close("ann", there.id());

        assertThat(answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS).entries()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertRefused(Problem.UNAUTHENTICATED, () -> other.sessions.authenticate(ann.token())));
    }

    @Test
    void aRemovedMemberCannotReadOnTheOtherNode() {
        String cursor = other.feed.now();
        one.members.remove("ann", "red", "bob");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertRefused(Problem.NO_SUCH_ROOM, () -> other.members.requireMember("bob", "red")));
        one.post("ann", "red", "he is gone");
        other.journal.catchUp(0);

        assertThat(other.poll("bob", cursor).entries()).hasSize(1);
        assertRefused(Problem.NO_SUCH_ROOM, () -> other.post("bob", "red", "am I?"));
    }

    @Test
    void aRetryOnTheOtherNodeReturnsTheOriginalMessage() {
        one.messages.post("ann", "general", "once", "id-1", "");
        assertThat(other.messages.post("ann", "general", "once", "id-1", "").duplicate())
                .isTrue();
        assertThat(other.post("bob", "general", "next").message().number()).isEqualTo(2);
    }

    @Test
    void concurrentEditsOnTwoNodesOfOneRevisionConflict() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = Long.toString(one.post("ann", "red", "text").message().id());
            List<CompletableFuture<Boolean>> edits = List.of(one, other).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> isEdited(node, id)))
                    .toList();
            assertThat(List.of(edits.get(0).get(), edits.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean isEdited(Chat node, String id) {
        try {
            node.edits.edit("ann", id, node == one ? "by one" : "by the other", OptionalInt.of(0));
            return true;
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.REVISION_CONFLICT);
            return false;
        }
    }

    @Test
    void aDeletionOnOneNodeRemovesTheTextFromTheMemoryOfTheOther() {
        String cursor = other.feed.now();
        StoredMessage message = one.post("ann", "general", "secret, @bob").message();
        await().atMost(SOON).until(() -> other.rooms.get("bob", "general").mentions() == 1);
        one.edits.delete("ann", Long.toString(message.id()), "");
        other.journal.catchUp(0);

        assertThat(other.poll("bob", cursor).entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(
                                ((MessageFact) entry.fact()).message().isDeleted())
                        .isTrue());
        assertThat(other.rooms.get("bob", "general").mentions()).isZero();
        assertRefused(
                Problem.MESSAGE_DELETED,
                () -> other.edits.edit("ann", Long.toString(message.id()), "back", OptionalInt.empty()));
    }

    @Test
    void catchingUpAppliesEverythingStoredBefore() {
        for (int i = 0; i < 50; i++) {
            NewSession session = one.register("guest-" + i);
            other.journal.catchUp(0);
            assertThat(other.sessions.authenticate(session.token()).username()).isEqualTo("guest-" + i);
        }
    }

    @Test
    void aLostNotificationDelaysAMessageByLessThanASecond() throws Exception {
        Chat unnotified = node(database, ChatOptions.defaults().withLogStore(UnnotifiedStore::new))
                .ready();
        for (int i = 0; i < 5; i++) {
            CompletableFuture<FeedPage> answer = waitingAt(unnotified, ann, unnotified.feed.now());
            one.post("bob", "general", "hello");
            assertThat(answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS).entries())
                    .hasSize(1);
        }
    }

    @Test
    void aDisconnectedNodeAnswersFromMemoryRefusesSendsAndCatchesUpLater() throws Exception {
        String cursor = other.feed.now();
        other.post("ann", "general", "before");
        network.cut();
        await().until(() -> !other.journal.isReady());
        one.post("bob", "general", "meanwhile");

        assertThat(assertRefused(Problem.UNAVAILABLE, () -> other.post("ann", "general", "lost?"))
                        .retryAfter())
                .isPresent();
        assertThat(other.poll("ann", cursor).entries()).hasSize(1);
        CompletableFuture<FeedPage> answer =
                waitingAt(other, ann, other.poll("ann", cursor).cursor());
        network.restore();

        assertThat(answer.get(20, TimeUnit.SECONDS).entries()).hasSize(1);
        await().atMost(LONG).until(other.journal::isReady);
        assertThat(other.post("ann", "general", "after").message().number()).isEqualTo(3);
        one.journal.catchUp(0);
        assertThat(other.poll("ann", cursor).entries())
                .extracting(LogEntry::seq)
                .isEqualTo(one.poll("ann", cursor).entries().stream()
                        .map(LogEntry::seq)
                        .toList())
                .hasSize(3);
    }

    @Test
    void aSendIsRefusedWithinSecondsWhenTheDatabaseStopsResponding() {
        network.silence();
        // A connection without a timeout would wait for as long as the kernel retransmits: many minutes.
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertRefused(Problem.UNAVAILABLE, () -> other.post("ann", "general", "hello?")));
        network.restore();
        await().atMost(LONG).until(other.journal::isReady);
    }

    @Test
    void aNodeThatStartsWithoutTheDatabaseWaitsForIt() {
        try (RoughNetwork own = new RoughNetwork(PostgresServer.port())) {
            DatabaseConfig late = PostgresServer.through(own, database, SHORT_TIMEOUT);
            own.cut();
            Chat waiting = node(late, ChatOptions.defaults());
            assertRefused(Problem.UNAVAILABLE, () -> waiting.register("cid"));
            own.restore();
            waiting.ready().register("cid");
        }
    }

    @Test
    void aNodeThatMissedDeletedEntriesReloadsTheState() {
        other.close();
        Chat late = node(
                        PostgresServer.through(network, database, SHORT_TIMEOUT),
                        ChatOptions.defaults()
                                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 1_000, 1_000_000)))
                .ready();
        String old = late.feed.now();
        network.cut();
        await().until(() -> !late.journal.isReady());
        for (int i = 0; i < 20; i++) {
            one.post("bob", "general", "@ann " + i);
        }
        one.stores.log().prune(5);
        network.restore();
        await().atMost(LONG).until(() -> late.journal.applied() == one.journal.applied());

        assertThat(late.rooms.get("ann", "general").mentions()).isEqualTo(20);
        assertRefused(Problem.CURSOR_EXPIRED, () -> late.poll("ann", old));
    }

    @Test
    void aBackupRestoredUnderRunningNodesIsADifferentLogToAllOfThem() {
        one.post("bob", "general", "kept");
        long backup = one.journal.applied();
        for (int i = 0; i < 3; i++) {
            one.post("bob", "general", "lost " + i);
        }
        other.journal.catchUp(0);
        String beyond = other.feed.now();
        PostgresServer.restoreBackupAt(database, backup);
        for (int i = 0; i < 10; i++) {
            one.post("bob", "general", "new " + i);
        }

        await().atMost(SOON).until(() -> other.journal.applied() == one.journal.applied());
        assertRefused(Problem.CURSOR_EXPIRED, () -> other.poll("ann", beyond));
        assertRefused(Problem.CURSOR_EXPIRED, () -> one.poll("ann", beyond));
        assertThat(other.rooms.get("ann", "general").lastNumber()).isEqualTo(11);
        String cursor = other.feed.now();
        one.post("bob", "general", "and on");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(other.poll("ann", cursor).entries()).hasSize(1));
    }

    @Test
    void aCursorExpiredByAnotherNodeIsRefusedHereToo() {
        String old = other.feed.now();
        Chat small = node(
                        database,
                        ChatOptions.defaults()
                                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 2, 1_000_000)))
                .ready();
        for (int i = 0; i < 20; i++) {
            one.post("bob", "general", "m" + i);
        }
        small.journal.catchUp(0);
        one.stores.log().prune(5);
        assertRefused(Problem.CURSOR_EXPIRED, () -> small.poll("ann", old));
    }
}
