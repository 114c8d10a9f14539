package org.chatrpc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases of the schemas after that of {@link MigrationIT} are migrated without loss, with what came since: edited and deleted
 * messages, reactions, threads and pins (9), bans, blocks and reports (13), the administration (15), files, the audit log and
 * programs (18, 19), and retention, erasures, directories and changed settings (27).
 *
 * <p>The fixtures were made by {@link FixtureMaker} with the last version of each schema, and are never changed. With
 * {@code -Dchat.migration.schemas=9,27} only those.
 */
class LaterMigrationIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path postgres;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private static SharedDatabase database;

    @BeforeAll
    static void startPostgres() {
        database = new SharedDatabase(postgres.resolve("postgres"));
    }

    @AfterAll
    static void stopPostgres() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSqliteDatabaseIsMigratedWithoutLoss(int schema) throws SQLException {
        try (TestDatabase testDatabase = new SqliteTestDatabase(folder)) {
            prove(testDatabase, schema);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aPostgresDatabaseIsMigratedWithoutLoss(int schema) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/";
        try (PostgresTestDatabase all = new PostgresTestDatabase(folder, url + "postgres", () -> {});
                Connection connection = all.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE schema" + schema);
        }
        try (TestDatabase testDatabase = new PostgresTestDatabase(folder, url + "schema" + schema, () -> {})) {
            prove(testDatabase, schema);
        }
    }

    static IntStream schemas() {
        String chosen = System.getProperty("chat.migration.schemas", "9,13,15,18,19,27");
        return Pattern.compile(",").splitAsStream(chosen).mapToInt(Integer::parseInt);
    }

    private static void prove(TestDatabase testDatabase, int schema) throws SQLException {
        Fixture fixture = Fixture.read(schema, testDatabase.name());
        testDatabase.run(fixture.sql());
        testDatabase.run(testDatabase.bringHome());
        fixture.clientState().writeFiles(testDatabase.data());

        try (ServerProcess server = MigrationIT.launch(testDatabase).start()) {
            Wire wire = new Wire(server.service());
            Wire administration = Wire.toAdministration(server.service());
            assertThat(LaterAnswers.of(wire, administration, schema, fixture.clientState()))
                    .containsExactlyElementsOf(fixture.answers());
            if (schema >= KeptStory.FIRST) {
                nothingIsForgottenButWhoWasErased(testDatabase, wire);
            }
            goOn(wire, schema, fixture.clientState());
            assertThat(server.terminate()).isZero();
        }
        run(testDatabase, "check");
        if (schema >= 18) {
            run(testDatabase, "audit", "verify");
        }
    }

    /** What no answer shows; and the erasure that was interrupted is finished. */
    private static void nothingIsForgottenButWhoWasErased(TestDatabase testDatabase, Wire wire) throws SQLException {
        assertThat(KeptStory.lost(testDatabase)).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !KeptStory.isErasureUnfinished(testDatabase));
        assertThat(wire.ask("Register", "username", KeptStory.LEAVER, "password", "correct horse")
                        .fault())
                .isEqualTo("USERNAME_TAKEN");
    }

    /** A reader who continues from the old server's cursor receives what is written now, and nothing else. */
    private static void goOn(Wire wire, int schema, ClientState clientState) {
        Actor ann = Actor.of(wire, "ann", clientState.tokens().get("ann"));
        String end = clientState.cursors().get("end");
        String edited = clientState.ids().get(LaterStory.EDITED);
        Actor writer = schema < 18
                ? ann
                : Actor.of(wire, LaterStory.ROBOT, clientState.tokens().get(LaterStory.ROBOT));

        writer.send("general", "We go on with walnuts");
        ann.call("EditMessage", "messageId", edited, "body", "The text after the update, with hazelnuts");
        ann.call("AddReaction", "messageId", edited, "emoji", "\uD83D\uDE80");
        ann.reply("general", edited, "One more answer");
        ann.call("PinMessage", "messageId", ann.send("den", "Pinned after the update"));

        assertThat(Answers.feed(ann, end).stream()
                        .map(line -> line.replaceFirst("event\\(kind=\"(\\w+)\".*", "$1"))
                        .filter(kind -> !kind.equals("PRESENCE_CHANGED")))
                .containsExactly(
                        "MESSAGE_POSTED",
                        "MESSAGE_EDITED",
                        "REACTION_ADDED",
                        "MESSAGE_POSTED",
                        "MESSAGE_POSTED",
                        "MESSAGE_PINNED");
        assertThat(found(ann, "walnuts")).hasSize(1);
        // The index of texts is made anew where an earlier version had none, while the server runs.
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(found(ann, "hazelnuts")).hasSize(1);
            assertThat(found(ann, "moment")).as("written before the update").hasSize(1);
            assertThat(found(ann, "third")).as("edited away").isEmpty();
        });
    }

    private static List<String> found(Actor actor, String words) {
        return actor.call("SearchMessages", "query", words).each("result").stream()
                .map(Line::of)
                .toList();
    }

    private static void run(TestDatabase testDatabase, String... command) {
        try (ServerProcess tool = testDatabase.server().option(command).launch()) {
            assertThat(tool.awaitExit())
                    .as("%s %s", tool.output(), tool.errors())
                    .isZero();
        }
    }
}
