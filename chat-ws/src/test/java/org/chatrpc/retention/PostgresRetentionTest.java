package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;

/** Retention on PostgreSQL, with several nodes, and what is left in the files of its tables. */
class PostgresRetentionTest extends RetentionContract {
    private final DatabaseConfig database = PostgresServer.newDatabase();

    @Override
    Chat open(ChatOptions options) {
        return new Chat(database, options);
    }

    @Override
    Backups backups() {
        return new Backups(database, line -> {});
    }

    @Test
    void ofSeveralNodesOneRemovesEverythingOnce() {
        try (Chat other =
                open(ChatOptions.defaults().with(clock).with(days(30, 0))).ready()) {
            for (int i = 0; i < 20; i++) {
                post("ann", "text " + i);
            }
            StoredMessage last = post("ann", "last");
            clock.advance(Duration.ofDays(31));
            other.retention.request();
            chat.retention.request();

            await().atMost(LONG).until(() -> chat.retention.messages() + other.retention.messages() == 21);
            await().atMost(LONG).until(() -> retention().lastRun().node().isEmpty());
            await().atMost(LONG)
                    .until(() -> other
                            .page("bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                            .messages()
                            .stream()
                            .allMatch(StoredMessage::isDeleted));
            assertThat(stored(last).isDeleted()).isTrue();
            Set<String> ids = new HashSet<>();
            assertThat(chat.stores.audit().after(0, 1_000))
                    .filteredOn(entry -> entry.kind().equals(AuditKinds.RETENTION_APPLIED))
                    .allMatch(entry -> ids.add(entry.before()));
        }
    }

    /**
     * VACUUM marks the space of dead rows as free, and does not overwrite it; VACUUM FULL writes new files with the live rows
     * only (postgresql.org/docs/current/sql-vacuum.html).
     */
    @Test
    void vacuumFullRemovesTheRowsFromTheFilesOfTheTables() throws Exception {
        for (int i = 0; i < 20; i++) {
            post("ann", SECRET + " " + i + "z".repeat(i % 3 * 300));
        }
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            assertThat(inFile(statement)).as("this finds a row").isTrue();
            clock.advance(Duration.ofDays(31));
            ran();

            statement.execute("VACUUM FULL message");
            statement.execute("CHECKPOINT");
            assertThat(inFile(statement)).isFalse();
        }
    }

    private static boolean inFile(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT position('" + SECRET
                + "'::bytea IN pg_read_binary_file(pg_relation_filepath('message'))) > 0")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
