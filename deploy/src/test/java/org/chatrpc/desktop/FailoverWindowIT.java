package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real clients with the addresses of two nodes on one PostgreSQL, without a load balancer, while nodes are
 * killed.
 */
class FailoverWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    /** Hardly noticeable for a user, and a multiple of the usual time, because the machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Optional<OwnDisplay> display = Optional.empty();

    private final List<String> said = new ArrayList<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @BeforeAll
    static void openDisplay() {
        display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
    }

    @AfterAll
    static void closeDisplay() {
        display.ifPresent(OwnDisplay::close);
    }

    @Test
    void aClientFailsOverWhenItsNodeIsKilledAndBackWhenTheOtherIs() throws IOException {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                ServerProcess one = node(database, "one");
                ServerProcess two = node(database, "two")) {
            one.awaitReady();
            two.awaitReady();
            try (DesktopClient alice = client("alice", one, two);
                    DesktopClient bob = client("bob", two, one)) {
                alice.signUp("alice", "Alice Adams");
                bob.signUp("bob", "Bob Brown");
                talk(alice, bob);
                assertThat(connection(alice)).isEqualTo("Connected to 127.0.0.1:" + one.port());
                assertThat(connection(bob)).isEqualTo("Connected to 127.0.0.1:" + two.port());
                alice.save("failover-before");

                Instant killed = Instant.now();
                one.kill();
                awaitConnected(alice, two, SOON);
                Duration moved = Duration.between(killed, Instant.now());
                System.out.println("Failover: at the other node after " + moved.toMillis() + " ms");
                talk(alice, bob);
                assertThat(alice.shows("connection.banner")).isFalse();
                alice.save("failover-moved");

                two.kill();
                await().atMost(MAX_WAIT).until(() -> alice.shows("connection.banner"));
                await().atMost(MAX_WAIT).until(() -> bob.shows("connection.banner"));
                say(alice, "Written while nobody was there");
                await().until(() -> alice.transcript().stream().anyMatch(row -> row.contains("Not sent yet")));
                alice.save("failover-away");
                one.restart();
                awaitConnected(alice, one, MAX_WAIT);
                awaitConnected(bob, one, MAX_WAIT);
                talk(alice, bob);
                assertThat(alice.errors()).isEmpty();
                assertThat(bob.errors()).isEmpty();
            }
        }
    }

    /** Both users write, and both see all messages once and in order. */
    private void talk(DesktopClient alice, DesktopClient bob) {
        say(alice, "Alice says " + said.size());
        awaitAll(alice, bob);
        say(bob, "Bob says " + said.size());
        awaitAll(alice, bob);
    }

    private void say(DesktopClient client, String text) {
        said.add(text);
        client.say(text);
    }

    private void awaitAll(DesktopClient... clients) {
        for (DesktopClient client : clients) {
            client.awaitRows(said.toArray(String[]::new));
        }
    }

    private static void awaitConnected(DesktopClient client, ServerProcess node, Duration limit) {
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !client.shows("connection.banner")
                        && connection(client).equals("Connected to 127.0.0.1:" + node.port()));
    }

    private static String connection(DesktopClient client) {
        return client.text("connection");
    }

    private ServerProcess node(SharedDatabase database, String name) {
        return ServerLaunch.in(folder.resolve(name))
                .option("--db", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres")
                .setting("chat.db.user", "postgres")
                .launch();
    }

    private DesktopClient client(String name, ServerProcess first, ServerProcess second) {
        String servers = first.base() + "," + second.base();
        return new DesktopClient(display.orElseThrow(), folder.resolve(name), "--server", servers);
    }
}
