package org.chatrpc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.crash.InstalledPostgres;
import org.chatrpc.server.ServerProcess;

/**
 * Creates the fixtures of {@link MigrationIT} with the present server, so that its successors can be tested with
 * them. Run it manually in this module after {@code mvn package}; it needs {@code sqlite3} and Debian's
 * {@code postgresql}.
 */
public final class FixtureMaker {
    /** The statements with which the server prunes the log, for a limit below the minimum of its setting. */
    private static final String FORGET = """
        UPDATE log_head SET first_seq = %1$s + 1;
        DELETE FROM event WHERE seq <= %1$s;
        DELETE FROM session WHERE opened_seq <= %1$s AND closed_seq <> 0;
        """;

    /** Sessions must last as long as the fixture; one has expired. */
    private static final String EXPIRE = """
        UPDATE session SET expires_at = CASE WHEN client_name = 'expired' THEN created_at ELSE 32503680000000 END;
        """;

    /** Removes traces of the machine on which the fixture was made. */
    private static final String LEAVE = "UPDATE log_head SET home = '';";

    private FixtureMaker() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("chat-fixture");
        try (SqliteTestDatabase testDatabase = new SqliteTestDatabase(folder)) {
            ClientState clientState = fill(testDatabase);
            Process dump = new ProcessBuilder("sqlite3", testDatabase.file().toString(), ".dump").start();
            String sql = new String(dump.getInputStream().readAllBytes(), UTF_8);
            record(testDatabase, sql, clientState);
        }
        InstalledPostgres database = new InstalledPostgres(folder.resolve("postgres"));
        try (PostgresTestDatabase testDatabase = new PostgresTestDatabase(folder, database.url("postgres"), database)) {
            ClientState clientState = fill(testDatabase);
            Path file = folder.resolve("dump.sql");
            database.tool(
                    "pg_dump",
                    "--inserts",
                    "--no-owner",
                    "--no-privileges",
                    "--no-comments",
                    "-f",
                    file.toString(),
                    "postgres");
            record(testDatabase, portable(Files.readString(file)), clientState);
        }
    }

    private static ClientState fill(TestDatabase testDatabase) {
        ClientState clientState;
        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            clientState = new Story(new Wire(server.service())).fill();
            server.terminate();
        }
        String beginning = clientState.cursors().get(Story.BEGINNING).replaceAll(".*-", "");
        testDatabase.run(FORGET.formatted(beginning) + EXPIRE + LEAVE);
        return clientState;
    }

    /** Records the answers of the present server to the loaded state. */
    private static void record(TestDatabase testDatabase, String sql, ClientState clientState) {
        testDatabase.run(testDatabase.bringHome());
        List<Sent> sent = Sent.in(testDatabase);
        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            new Fixture(sql, clientState, Answers.of(new Wire(server.service()), clientState, sent))
                    .write(testDatabase.name());
        }
    }

    /** Without session settings, which differ between versions, and psql commands, which are not SQL. */
    private static String portable(String dump) {
        return dump.lines()
                .filter(line -> !line.startsWith("SET ")
                        && !line.startsWith("SELECT pg_catalog.set_config")
                        && !line.startsWith("--")
                        && !line.startsWith("\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
