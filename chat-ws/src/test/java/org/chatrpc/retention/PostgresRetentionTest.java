package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;

/** Retention on PostgreSQL, with several nodes, and what is left in the files of its tables. */
class PostgresRetentionTest extends RetentionContract {
    private final DatabaseConfig database = PostgresServer.unusedDatabase();

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
            // Long files are in another file of the table.
            byte[] content = ChatFiles.text((SECRET + " ").repeat(1 + i % 2 * 3_000));
            StoredMessage message = files.post(
                            "ann", "general", SECRET + " " + i + "z".repeat(i % 3 * 300), SECRET + ".txt", content)
                    .message();
            chat.edits.edit("ann", id(message), "about " + SECRET, OptionalInt.empty());
            chat.reports.report("bob", id(message), "it says " + SECRET);
        }
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            assertThat(filesWithSecret(statement))
                    .as("before")
                    .containsAll(TABLES)
                    .contains("file_part, long");
            clock.advance(Duration.ofDays(31));
            ran();
            await().atMost(LONG).until(() -> count(statement, "file_part") == 0);

            for (String table : TABLES) {
                statement.execute("VACUUM FULL " + table);
            }
            statement.execute("CHECKPOINT");
            assertThat(filesWithSecret(statement)).as("after").isEmpty();
        }
    }

    /** The tables that docs/administration.md names. */
    private static final List<String> TABLES =
            List.of("message", "message_revision", "report", "event", "file", "file_part");

    private static List<String> filesWithSecret(Statement statement) throws SQLException {
        String names = TABLES.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT name FROM (
                    SELECT relname AS name, oid FROM pg_class
                    WHERE relnamespace = current_schema()::regnamespace AND relname IN (%1$s)
                    UNION ALL SELECT relname || ', long', reltoastrelid FROM pg_class
                    WHERE relnamespace = current_schema()::regnamespace AND relname IN (%1$s) AND reltoastrelid <> 0
                ) files WHERE position('%2$s'::bytea IN pg_read_binary_file(pg_relation_filepath(oid))) > 0""".formatted(names, SECRET))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
