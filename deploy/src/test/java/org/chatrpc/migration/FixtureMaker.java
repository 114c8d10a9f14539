package org.chatrpc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.database.InstalledPostgres;
import org.chatrpc.server.ServerProcess;

/**
 * Creates the fixtures of {@link MigrationIT} and {@link LaterMigrationIT} with the server of a schema, so that its successors
 * can be tested with them. Run it manually in this module, with the number of the newest migration of that server, and its
 * folder in the property {@code chat.folder}; it needs {@code sqlite3} and Debian's {@code postgresql}.
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
        int schema = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("chat-fixture");
        try (SqliteTestDatabase testDatabase = new SqliteTestDatabase(folder)) {
            ClientState clientState = fill(testDatabase, schema);
            Process dump = new ProcessBuilder("sqlite3", testDatabase.file().toString(), ".dump").start();
            String sql = new String(dump.getInputStream().readAllBytes(), UTF_8);
            record(testDatabase, sql, clientState, schema);
        }
        InstalledPostgres database = new InstalledPostgres(folder.resolve("postgres"));
        try (PostgresTestDatabase testDatabase = new PostgresTestDatabase(folder, database.url("postgres"), database)) {
            ClientState clientState = fill(testDatabase, schema);
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
            record(testDatabase, portable(Files.readString(file)), clientState, schema);
        }
    }

    private static ClientState fill(TestDatabase testDatabase, int schema) {
        ClientState clientState;
        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            Wire wire = new Wire(server.service());
            clientState = schema == Fixture.FIRST
                    ? new Story(wire).fill()
                    : new LaterStory(wire, Wire.toAdministration(server.service()), schema).fill();
            clientState.elements().addAll(KnownElements.in(wire.wsdl()));
            if (schema >= 15) {
                clientState
                        .elements()
                        .addAll(KnownElements.in(
                                Wire.toAdministration(server.service()).wsdl()));
            }
            server.terminate();
        }
        if (schema >= KeptStory.FIRST) {
            growOld(testDatabase, clientState);
        }
        if (schema == Fixture.FIRST) {
            testDatabase.run(
                    FORGET.formatted(clientState.cursors().get(Story.BEGINNING).replaceAll(".*-", "")));
        }
        testDatabase.run(EXPIRE + LEAVE);
        clientState.readFiles(testDatabase.data());
        return clientState;
    }

    /** The end that readers continue from comes after the run that removes what has become too old. */
    private static void growOld(TestDatabase testDatabase, ClientState clientState) {
        testDatabase.run(KeptStory.DAYS_PASS);
        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            String token = clientState.tokens().get("ruth");
            KeptStory.run(Actor.of(Wire.toAdministration(server.service()), "ruth", token));
            Actor ruth = Actor.of(new Wire(server.service()), "ruth", token);
            clientState.cursors().put("end", ruth.cursor());
            server.terminate();
        }
        testDatabase.run(KeptStory.OUTSIDE_OF_THE_STORY);
    }

    /** Records the answers of the same server to the loaded state. */
    private static void record(TestDatabase testDatabase, String sql, ClientState clientState, int schema) {
        testDatabase.run(testDatabase.bringHome());
        List<Sent> sent = schema == Fixture.FIRST ? Sent.in(testDatabase) : List.of();
        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            Wire wire = new Wire(server.service());
            List<String> answers = schema == Fixture.FIRST
                    ? Answers.of(wire, clientState, sent)
                    : LaterAnswers.of(wire, Wire.toAdministration(server.service()), schema, clientState);
            new Fixture(sql, clientState, answers).write(schema, testDatabase.name());
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
