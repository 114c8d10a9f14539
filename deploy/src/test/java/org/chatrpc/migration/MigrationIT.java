package org.chatrpc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of an earlier version is migrated without loss: the server gives every answer that its predecessor gave,
 * for every user, room and cursor, and continues from there.
 *
 * <p>The fixtures are in {@code src/test/resources/migration/3}: for each database a script ({@code .sql}), the state
 * of the clients ({@code -kept.txt}) and the server's answers ({@code -answers.txt}). {@link FixtureMaker} made them
 * with the last version of schema 3: it ran {@link Story} against a server, pruned the beginning of the log, dumped
 * the database with {@code sqlite3} and PostgreSQL 15's {@code pg_dump}, and recorded {@link Answers}. They are never
 * changed; a later schema gets new fixtures.
 */
class MigrationIT {
    /** The users who continue, and who together see every kind of entry. */
    private static final List<String> WRITERS = List.of("ann", "bob");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    /**
     * A server on the database with fast password hashing, which reads all but the newest log entries from the
     * database.
     */
    static ServerLaunch launch(TestDatabase testDatabase) {
        return testDatabase
                .server()
                .setting("chat.log.window", "100")
                .setting("chat.message.perSecond", "0")
                .setting("chat.presence.maxMembers", "0")
                .setting("chat.password.hashKib", "1024")
                .setting("chat.password.hashIterations", "1");
    }

    @Test
    void aSqliteDatabaseOfAnEarlierVersionIsMigratedWithoutLoss() {
        try (TestDatabase testDatabase = new SqliteTestDatabase(folder)) {
            prove(testDatabase);
        }
    }

    @Test
    void aPostgresDatabaseOfAnEarlierVersionIsMigratedWithoutLoss() {
        SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
        try (TestDatabase testDatabase = new PostgresTestDatabase(folder, url, database)) {
            prove(testDatabase);
        }
    }

    private static void prove(TestDatabase testDatabase) {
        Fixture fixture = Fixture.read(Fixture.FIRST, testDatabase.name());
        testDatabase.run(fixture.sql());
        testDatabase.run(testDatabase.bringHome());
        List<Sent> sent = Sent.in(testDatabase);
        Map<Long, EventValues> entries = EventValues.in(testDatabase);

        try (ServerProcess server = launch(testDatabase).start()) {
            Wire wire = new Wire(server.service());
            assertThat(Answers.of(wire, fixture.clientState(), sent)).containsExactlyElementsOf(fixture.answers());
            goOn(wire, fixture.clientState(), sent);
            List<String> before = Answers.of(wire, fixture.clientState(), sent, WRITERS);
            assertThat(server.terminate()).isZero();

            assertThat(EventValues.lostFrom(entries, EventValues.in(testDatabase)))
                    .isEmpty();

            server.restart();
            assertThat(Answers.of(new Wire(server.service()), fixture.clientState(), sent, WRITERS))
                    .containsExactlyElementsOf(before);
            assertThat(server.terminate()).isZero();
        }
        check(testDatabase);
    }

    /** Users write, and readers who continue from the old server's cursors receive that and nothing else. */
    private static void goOn(Wire wire, ClientState clientState, List<Sent> sent) {
        Actor ann = Actor.of(wire, "ann", clientState.tokens().get("ann"));
        Actor bob = Actor.of(wire, "bob", clientState.tokens().get("bob"));
        String end = clientState.cursors().get("end");
        assertThat(Answers.feed(ann, end)).isEmpty();

        ann.send("general", "We go on, @bob \uD83D\uDE80");
        ann.create("later", "Later", null, "PUBLIC");
        bob.join("later");
        ann.update("later", null, "A \"topic\" \\", null);
        bob.read("general", 4);
        ann.rename("Ann, later");

        assertThat(kinds(Answers.feed(ann, end)))
                .containsExactly("MESSAGE_POSTED", "MEMBER_JOINED", "MEMBER_JOINED", "ROOM_UPDATED", "USER_UPDATED");
        assertThat(kinds(Answers.feed(bob, end)))
                .containsExactly("MESSAGE_POSTED", "MEMBER_JOINED", "ROOM_UPDATED", "READ_MARKED", "USER_UPDATED");
        long inGeneral = sent.stream()
                .filter(message -> message.room().equals("general"))
                .count();
        assertThat(Answers.feed(bob, end).get(0)).contains(" number=\"" + (inGeneral + 1) + "\"");
    }

    private static List<String> kinds(List<String> feed) {
        return feed.stream()
                .map(line -> line.replaceFirst("event\\(kind=\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static void check(TestDatabase testDatabase) {
        try (ServerProcess check = testDatabase.server().option("check").launch()) {
            assertThat(check.awaitExit())
                    .as("%s %s", check.output(), check.errors())
                    .isZero();
            assertThat(check.output()).singleElement().asString().contains("intact: 6 accounts, 11 rooms");
        }
    }
}
