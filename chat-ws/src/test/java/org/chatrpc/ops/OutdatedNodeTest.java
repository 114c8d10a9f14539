package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.log.store.OutdatedNodeException;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Migrations;
import org.junit.jupiter.api.Test;

/**
 * Nodes that are running while a newer version migrates their database stop serving, and write nothing. What a newer version does is
 * done by a statement here: its migrations end with it.
 */
class OutdatedNodeTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final DatabaseConfig database = PostgresServer.newDatabase();

    private long execute(String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void setLeastVersion(int version) {
        assertThat(execute("UPDATE log_head SET least_version = " + version)).isOne();
    }

    private long entries() {
        return execute("SELECT count(*) FROM event");
    }

    @Test
    void runningNodesRefuseEverythingAndGoOnOnceTheyAreFitAgain() throws Exception {
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            one.registerAll("ann", "bob");
            StoredMessage before = one.post("ann", "general", "before").message();
            String cursor = one.feed.now();
            await().atMost(SOON).until(() -> other.journal.applied() >= before.id());
            CompletableFuture<FeedPage> waiting =
                    CompletableFuture.supplyAsync(() -> other.poll("bob", cursor, Duration.ofMinutes(5)));
            await().atMost(SOON).until(() -> other.waiting.occupied() == 1);
            long entries = entries();

            setLeastVersion(Migrations.NEWEST + 1);

            assertThat(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS).entries())
                    .as("the poll ends, without events")
                    .isEmpty();
            for (Chat node : List.of(one, other)) {
                await().atMost(SOON).until(node.journal::isOutdated);
                assertThat(node.journal.isLoaded())
                        .as("what is in memory may be wrong")
                        .isFalse();
                assertThat(Readiness.of(node.journal).ready()).isFalse();
                assertThat(Readiness.of(node.journal).reason()).contains("newer version", "has to be updated");
                assertThat(Readiness.ofWriter(node.journal).ready())
                        .as("a restart would not help")
                        .isTrue();
                assertRefused(Problem.UNAVAILABLE, () -> node.post("ann", "general", "refused"));
                assertThatThrownBy(node.journal::requireLoaded)
                        .isInstanceOf(ChatException.class)
                        .hasMessageContaining("older than its database");
                assertThat(node.poll("bob", cursor, Duration.ofMinutes(5)).entries())
                        .as("no poll begins to wait")
                        .isEmpty();
            }
            assertThat(Problem.UNAVAILABLE.retryable()).isTrue();
            // The committer probes several times a second.
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .until(() -> execute("SELECT count(*) FROM write_probe") == 0 && entries() == entries);

            setLeastVersion(Migrations.NEWEST);

            one.ready();
            other.ready();
            StoredMessage after = one.post("ann", "general", "after").message();
            assertThat(after.number()).isEqualTo(before.number() + 1);
            assertThat(other.poll("bob", cursor, SOON).entries())
                    .singleElement()
                    .extracting(entry -> entry.seq())
                    .isEqualTo(after.id());
        }
    }

    /** A node that is not following the log notices it in the transaction of its next write. */
    @Test
    void theTransactionOfAWriteNoticesIt() {
        try (Stores stores = new Stores(database)) {
            stores.log().open();
            stores.log().append(List.of(), Instant.now());
            setLeastVersion(Migrations.NEWEST + 1);

            assertThatThrownBy(() -> stores.log().append(List.of(), Instant.now()))
                    .isInstanceOf(OutdatedNodeException.class)
                    .hasMessageContaining("version " + (Migrations.NEWEST + 1), "version " + Migrations.NEWEST);
            assertThatThrownBy(() -> stores.audit().setExported("file", 1))
                    .as("a write beside the log")
                    .isInstanceOf(OutdatedNodeException.class);
            assertThatThrownBy(() -> stores.log().snapshot()).isInstanceOf(OutdatedNodeException.class);
            assertThatThrownBy(() -> stores.log().probe()).isInstanceOf(OutdatedNodeException.class);

            setLeastVersion(Migrations.NEWEST);
            stores.log().probe();
            stores.audit().setExported("file", 1);
            assertThat(stores.audit().exported("file")).isOne();
        }
    }

    @Test
    void aNodeThatStartsThenServesNothing() {
        setUp();
        setLeastVersion(Migrations.NEWEST + 1);
        try (Stores stores = new Stores(database)) {
            assertThatThrownBy(() -> stores.log().open()).isInstanceOf(OutdatedNodeException.class);
        }
    }

    private void setUp() {
        try (Stores stores = new Stores(database)) {
            stores.log().open();
        }
    }
}
