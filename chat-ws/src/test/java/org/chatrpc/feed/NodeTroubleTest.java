package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.UnnotifiedStore;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.RoughNetwork;
import org.junit.jupiter.api.Test;

/** A node that loses notifications, entries or the whole database catches up, and refuses what it cannot do meanwhile. */
class NodeTroubleTest extends TwoNodes {
    private static final Duration BOUND = Duration.ofSeconds(2);

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
    void aNodeThatIsCutOffGivesOutNoTextThatWasDeletedLongAgo() throws Exception {
        Chat late = node(
                        PostgresServer.through(network, database, SHORT_TIMEOUT),
                        ChatOptions.defaults()
                                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 1_000, 1_000_000)
                                        .withMaxBehind(BOUND)))
                .ready();
        String cursor = late.feed.now();
        String secret =
                Long.toString(late.post("bob", "general", "secret").message().id());
        String head = late.feed.now();
        network.cut();
        one.edits.delete("bob", secret, "");
        await().atMost(LONG).until(() -> late.journal.behind().compareTo(BOUND) > 0);

        assertThat(assertRefused(Problem.UNAVAILABLE, () -> late.poll("ann", cursor))
                        .retryAfter())
                .isPresent();
        assertThat(late.poll("ann", head).entries()).as("an idle poll").isEmpty();
        CompletableFuture<FeedPage> idle = waitingAt(late, ann, head);
        assertThat(idle).isNotDone();

        network.restore();
        assertThat(idle.get(20, TimeUnit.SECONDS).entries())
                .as("woken by what it missed, and not refused")
                .hasSize(1);
        assertThat(late.poll("ann", cursor).entries())
                .extracting(entry -> ((MessageFact) entry.fact()).message().body())
                .containsExactly("", "");
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
}
