package org.chatrpc.feed;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.model.Visibility;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.RoughNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes on one PostgreSQL; the other one connects through an unreliable network. */
abstract class TwoNodes {
    /** Far longer than needed, as these tests run concurrently with others. */
    static final Duration SOON = Duration.ofSeconds(10);

    static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);
    static final Duration LONG = Duration.ofSeconds(20);

    final DatabaseConfig database = PostgresServer.newDatabase();
    final RoughNetwork network = new RoughNetwork(PostgresServer.port());
    private final List<AutoCloseable> open = new ArrayList<>(List.of(network));
    Chat one;
    Chat other;
    NewSession ann;

    @BeforeEach
    void start() {
        one = node(database, ChatOptions.defaults()).ready();
        other = node(PostgresServer.through(network, database, SHORT_TIMEOUT), ChatOptions.defaults())
                .ready();
        ann = one.register("ann");
        one.register("bob");
        one.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        one.members.invite("ann", "red", "bob");
        await().until(() -> other.journal.applied() == one.journal.applied());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    Chat node(DatabaseConfig where, ChatOptions options) {
        Chat node = new Chat(where, options);
        open.add(0, node);
        return node;
    }

    CompletableFuture<FeedPage> waitingAt(Chat node, NewSession session, String cursor) {
        int before = node.waiting.occupied();
        CompletableFuture<FeedPage> answer = CompletableFuture.supplyAsync(() -> node.read(
                session.account().username(), session.sessionId(), Optional.of(cursor), LONG, OptionalInt.empty()));
        await().pollInterval(Duration.ofMillis(2)).until(() -> node.waiting.occupied() == before + 1);
        return answer;
    }
}
