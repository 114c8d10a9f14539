package org.chatrpc.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.message.PostMessage;
import org.chatrpc.store.Chat;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.postgres.PostgresDialect;
import org.chatrpc.store.sql.table.log.EventTable;
import org.chatrpc.testing.RoughNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour specific to PostgreSQL: a server shared with others, and which may become unreachable. */
class PostgresDatabaseTest {
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);

    private final DatabaseConfig config = PostgresServer.newEmptyDatabase();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Stores stores(DatabaseConfig where) {
        Stores stores = new Stores(where);
        open.add(stores);
        return stores;
    }

    private Stores opened() {
        Stores stores = stores(config);
        stores.log().open();
        return stores;
    }

    private DatabaseConfig at(String url) {
        return new DatabaseConfig(url, config.user(), config.password(), 2, config.timeout());
    }

    private Connection outsider() throws SQLException {
        Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
        open.add(0, connection);
        return connection;
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void theTestServerIsDurable() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(show(outsider(), setting)).isEqualTo("on");
        }
    }

    @Test
    void nodesStartingConcurrentlyCreateTheTablesOnce() throws Exception {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Stores stores = stores(config);
            starts.add(CompletableFuture.runAsync(() -> stores.log().open()));
        }
        CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

        assertThat(stores(config)).satisfies(stores -> {
            stores.log().open();
            assertThat(stores.log().snapshot().rooms()).hasSize(1);
        });
    }

    @Test
    void tablesOfANewerVersionAreRefusedWithOneLine() throws SQLException {
        opened().close();
        try (Statement statement = outsider().createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                    SELECT 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, success
                    FROM flyway_schema_history WHERE installed_rank = 1""");
        }
        Stores stores = stores(config);
        assertThatThrownBy(() -> stores.log().open())
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "The database was made by a newer version of this server, which brought its tables to version 99."
                                + " Start that version, or restore a backup from before.");
    }

    @Test
    void aRestartKeepsTheLogIdAndARestoreChangesIt() {
        Stores stores = opened();
        Chat chat = new Chat(stores.log());
        chat.members("alice");
        LogStore.End end = stores.log().end();
        stores.close();
        stores = opened();
        assertThat(stores.log().end()).isEqualTo(end);
        stores.close();

        PostgresServer.restoreBackupAt(config, end.seq());
        stores = opened();
        assertThat(stores.log().end().logId()).isNotEqualTo(end.logId());
        assertThat(stores.log().end().seq()).isEqualTo(end.seq());
    }

    @Test
    void anUnreachableServerMakesTheStoreUnavailableUntilItIsBack() {
        try (RoughNetwork network = new RoughNetwork(PostgresServer.port())) {
            Stores stores = stores(PostgresServer.through(network, config, SHORT_TIMEOUT));
            network.cut();
            assertThatThrownBy(() -> stores.log().open()).isInstanceOf(StoreUnavailableException.class);
            network.restore();
            stores.log().open();
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            network.cut();
            assertThatThrownBy(() -> chat.append(Chat.post("general", "alice", "x")))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> stores.log().readAfter(0, 1)).isInstanceOf(StoreUnavailableException.class);
            network.restore();
            await().ignoreException(StoreUnavailableException.class)
                    .until(() -> stores.log().readAfter(0, 10).size() == 2);
            await().ignoreException(StoreUnavailableException.class)
                    .until(() -> chat.posted(Chat.post("general", "alice", "x")).number() == 1);
        }
    }

    @Test
    void terminatedConnectionsAreReplaced() {
        Stores stores = stores(at(config.url() + "&ApplicationName=doomed"));
        stores.log().open();
        Chat chat = new Chat(stores.log());
        chat.members("alice");
        PostgresServer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doomed'");

        await().ignoreException(StoreUnavailableException.class)
                .until(() -> chat.posted(Chat.post("general", "alice", "x")).number() >= 1);
    }

    @Test
    void aNodeDisconnectedDuringACommitBlocksOthersOnlyForSeconds() throws SQLException {
        Stores stores = opened();
        Chat chat = new Chat(stores.log());
        chat.members("alice");
        Connection cutOff = outsider();
        cutOff.setAutoCommit(false);
        try (Statement statement = cutOff.createStatement()) {
            DatabaseConfig withShortTimeout = new DatabaseConfig(config.url(), "", "", 1, SHORT_TIMEOUT);
            statement.execute(new PostgresDialect(withShortTimeout).beginWriting());
            statement.execute(new PostgresDialect(config).lockHead());
        }
        await().ignoreException(StoreUnavailableException.class)
                .atMost(Duration.ofSeconds(20))
                .until(() -> chat.posted(Chat.post("general", "alice", "x")).number() >= 1);
    }

    @Test
    void aMissingDatabaseIsReportedWithOneLine() {
        Stores stores = stores(at(config.url().replaceFirst("/chat_[0-9]+", "/no_such_database")));
        assertThatThrownBy(() -> stores.log().open())
                .hasMessageContaining("no_such_database")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void historyAndFeedUseIndexes() throws SQLException {
        Stores stores = opened();
        Chat chat = new Chat(stores.log());
        chat.members("alice", "bob");
        List<PostMessage> posts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            posts.add(Chat.mention("general", "alice", "bob"));
        }
        stores.log().append(posts, Chat.NOW);
        try (Statement statement = outsider().createStatement()) {
            statement.execute("ANALYZE");
            for (String page : List.of(SqlMessageStore.BEFORE, SqlMessageStore.AFTER)) {
                String sql = page.replace(":room", "'general'")
                        .replace(":number", "2500")
                        .replace(":max", "50");
                assertThat(plan(statement, sql))
                        .contains("Index Scan")
                        .contains("message_room_number_key")
                        .contains("mention_pkey")
                        .doesNotContain("Seq Scan", "Sort Key: m.");
            }
            assertThat(plan(statement, EventTable.SELECT + "WHERE e.seq > 2500 ORDER BY e.seq LIMIT 50"))
                    .doesNotContain("Seq Scan on event", "Seq Scan on message", "Seq Scan on mention");
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
