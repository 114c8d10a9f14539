package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.RoughNetwork;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on one PostgreSQL inform each other who is online. */
class PresenceAcrossNodesTest {
    /** Far longer than needed, as these tests run concurrently with others. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock();
    private final ChatOptions options = ChatOptions.defaults().with(clock);

    /** Opening a session counts as use, which every node learns from the log; so tests let that period pass first. */
    private void advanceAMinute() {
        clock.advance(Duration.ofSeconds(61));
    }

    @Test
    void aUserOfOneNodeIsOnlineOnAllUntilThatNodeStops() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat other = new Chat(database, options).ready()) {
            Chat one = new Chat(database, options).ready();
            NewSession ann = one.register("ann");
            one.register("bob");
            other.journal.catchUp(0);
            advanceAMinute();
            await().atMost(SOON).until(() -> !other.presence.isOnline("ann"));

            one.sessions.authenticate(ann.token());
            await().atMost(SOON).until(() -> other.presence.isOnline("ann"));
            assertThat(other.presence.isOnline("bob")).isFalse();
            try (Chat late = new Chat(database, options).ready()) {
                await().atMost(SOON).until(() -> late.presence.isOnline("ann"));
            }

            one.close();
            await().atMost(SOON).until(() -> !other.presence.isOnline("ann"));
        }
    }

    @Test
    void aUserGoesOfflineOnAllNodes() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options).ready();
                Chat other = new Chat(database, options).ready()) {
            NewSession ann = one.register("ann");
            other.journal.catchUp(0);
            advanceAMinute();
            one.sessions.authenticate(ann.token());
            await().atMost(SOON).until(() -> other.presence.isOnline("ann"));

            advanceAMinute();
            await().atMost(SOON).until(() -> !other.presence.isOnline("ann"));
        }
    }

    @Test
    void aDisconnectedNodeLearnsWhatItMissed() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (RoughNetwork network = new RoughNetwork(PostgresServer.port());
                Chat one = new Chat(database, options).ready();
                Chat other =
                        new Chat(PostgresServer.through(network, database, Duration.ofSeconds(1)), options).ready()) {
            NewSession ann = one.register("ann");
            other.journal.catchUp(0);
            advanceAMinute();
            network.cut();
            await().atMost(SOON).until(() -> !other.journal.isReady());
            one.sessions.authenticate(ann.token());
            await().atMost(SOON).until(() -> one.presence.isOnline("ann"));
            network.restore();

            await().atMost(SOON).until(() -> other.presence.isOnline("ann"));
        }
    }

    @Test
    void typingIsSeenOnOtherNodes() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options).ready();
                Chat other = new Chat(database, options).ready()) {
            one.registerAll("ann", "bob");
            other.journal.catchUp(0);
            String cursor = other.feed.now();

            // The other node may not listen yet, and what it misses is not repeated by itself.
            await().atMost(SOON).until(() -> {
                one.ephemeral.typingElsewhere("general", "ann", one.journal.applied());
                one.presence.tellTyping("general", "ann", one.journal.applied());
                return !other.poll("bob", cursor).ephemeral().isEmpty();
            });
            assertThat(other.poll("bob", cursor).ephemeral())
                    .singleElement()
                    .isInstanceOfSatisfying(EphemeralEvent.Typing.class, typing -> {
                        assertThat(typing.room()).isEqualTo("general");
                        assertThat(typing.username()).isEqualTo("ann");
                    });
        }
    }

    @Test
    void typingThatArrivesAfterTheMessageIsNotTold() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options).ready();
                Chat other = new Chat(database, options).ready()) {
            one.registerAll("ann", "bob", "cid");
            long before = one.journal.applied();
            one.post("ann", "general", "done");
            other.journal.catchUp(0);
            String cursor = other.feed.now();

            // Signals of one node arrive in order, so once cid is seen typing, ann's typing was received, too.
            await().atMost(SOON).until(() -> {
                one.presence.tellTyping("general", "ann", before);
                one.presence.tellTyping("general", "cid", before);
                return !other.poll("bob", cursor).ephemeral().isEmpty();
            });
            assertThat(other.poll("bob", cursor).ephemeral())
                    .extracting(EphemeralEvent::username)
                    .containsExactly("cid");
            await().atMost(SOON).until(() -> {
                one.presence.tellTyping("general", "ann", one.journal.applied());
                return other.poll("bob", cursor).ephemeral().size() == 2;
            });
        }
    }

    @Test
    void whatPeopleChooseAndWhetherTheyAreThereIsSeenOnOtherNodes() {
        DatabaseConfig database = PostgresServer.newDatabase();
        EphemeralPolicy small = new EphemeralPolicy(Duration.ofSeconds(5), 10, Duration.ofSeconds(5));
        try (Chat one = new Chat(database, options.with(small)).ready();
                Chat other = new Chat(database, options.with(small)).ready()) {
            NewSession ann = one.register("ann");
            one.register("bob");
            other.journal.catchUp(0);
            advanceAMinute();
            await().atMost(SOON).until(() -> !other.presence.isOnline("ann"));
            OpenSession session = one.sessions.authenticate(ann.token());
            await().atMost(SOON).until(() -> shown(other) == Status.ONLINE);

            one.presences.set(session, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
            await().atMost(SOON).until(() -> shown(other) == Status.AWAY);
            try (Chat late = new Chat(database, options.with(small)).ready()) {
                await().atMost(SOON).until(() -> shown(late) == Status.AWAY);
            }
            one.presences.set(session, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));
            await().atMost(SOON).until(() -> shown(other) == Status.ONLINE);

            String cursor = other.feed.now();
            one.presences.set(
                    session, Optional.of(Status.BUSY), Optional.of("busy"), Optional.empty(), Optional.empty());
            await().atMost(SOON).until(() -> shown(other) == Status.BUSY);
            assertThat(other.poll("bob", cursor).ephemeral())
                    .extracting(EphemeralEvent::username)
                    .contains("ann");
            one.presences.set(
                    session, Optional.of(Status.OFFLINE), Optional.empty(), Optional.empty(), Optional.empty());
            await().atMost(SOON).until(() -> shown(other) == Status.OFFLINE);
            assertThat(other.presence.isOnline("ann")).isTrue();
        }
    }

    private static Status shown(Chat node) {
        return node.presenceView.of("ann", "bob").status();
    }

    @Test
    void aSingleServerKnowsItsOwnUsers(@TempDir Path folder) {
        try (Chat alone = new Chat(folder, options).ready()) {
            NewSession ann = alone.register("ann");
            assertThat(alone.presence.isOnline("ann")).isTrue();
            advanceAMinute();
            assertThat(alone.presence.isOnline("ann")).isFalse();
            alone.sessions.authenticate(ann.token());
            assertThat(alone.presence.isOnline("ann")).isTrue();
            assertThat(alone.presence.isOnline("nobody")).isFalse();
        }
    }
}
