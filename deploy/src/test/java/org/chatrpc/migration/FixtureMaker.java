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
        try (SqlitePlace place = new SqlitePlace(folder)) {
            Kept kept = fill(place);
            Process dump = new ProcessBuilder("sqlite3", place.file().toString(), ".dump").start();
            String sql = new String(dump.getInputStream().readAllBytes(), UTF_8);
            record(place, sql, kept);
        }
        InstalledPostgres database = new InstalledPostgres(folder.resolve("postgres"));
        try (PostgresPlace place = new PostgresPlace(folder, database.url("postgres"), database)) {
            Kept kept = fill(place);
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
            record(place, portable(Files.readString(file)), kept);
        }
    }

    private static Kept fill(Place place) {
        Kept kept;
        try (ServerProcess server = MigrationIT.launch(place).start()) {
            kept = new Story(new Wire(server.service())).fill();
            server.terminate();
        }
        String beginning = kept.cursors().get(Story.BEGINNING).replaceAll(".*-", "");
        place.run(FORGET.formatted(beginning) + EXPIRE + LEAVE);
        return kept;
    }

    /** Records the answers of the present server to the loaded state. */
    private static void record(Place place, String sql, Kept kept) {
        place.run(place.bringHome());
        List<Sent> sent = Sent.in(place);
        try (ServerProcess server = MigrationIT.launch(place).start()) {
            new Fixture(sql, kept, Answers.of(new Wire(server.service()), kept, sent)).write(place.name());
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
