package org.chatrpc.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.feed.EphemeralEvent;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.model.ChosenPresence.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors are not signed: one that a client has altered harms nobody, the client least of all. */
class AlteredCursorTest {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final EphemeralPolicy SMALL_ROOMS = new EphemeralPolicy(Duration.ofSeconds(5), 10, SOON);

    @TempDir
    Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(SMALL_ROOMS)).ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    /** The current cursor with another position on this node. */
    private String altered(String position) {
        String cursor = chat.feed.now();
        int node = cursor.lastIndexOf('-') + 1;
        return cursor.substring(0, cursor.indexOf('.', node) + 1) + position;
    }

    private CompletableFuture<FeedPage> waiting(String cursor) {
        int before = chat.waiting.occupied();
        CompletableFuture<FeedPage> page =
                CompletableFuture.supplyAsync(() -> chat.poll("bob", cursor, Duration.ofSeconds(50)));
        Awaitility.await().until(() -> chat.waiting.occupied() > before || page.isDone());
        return page;
    }

    private void choose(Status status) {
        chat.presences.set(
                chat.sessions.of("ann").get(0),
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The last one is a century and a half ahead; the others are more nanoseconds than a long holds. */
    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzzzzz.zzzzzzzzzzz.zzzzzzzzzzz", "0.0.zzzzzzzzzzz", "0.0.1r0000000"})
    void aWaitingPollIsToldOfPresenceHoweverFarAheadItsCursorIs(String position) throws Exception {
        CompletableFuture<FeedPage> bob = waiting(altered(position));
        choose(Status.BUSY);

        assertThat(bob.get(15, TimeUnit.SECONDS).ephemeral())
                .extracting(EphemeralEvent::username)
                .contains("ann");
        assertThat(chat.presenceView.of("ann", "bob").status()).isEqualTo(Status.BUSY);
        assertThat(chat.waiting.occupied()).isZero();
    }

    /** What they get is a cursor like any other. */
    @Test
    void thePositionAheadIsNotGivenBack() {
        String ahead = "zzzzzzzzzzz";
        FeedPage page = chat.poll("bob", altered(ahead + "." + ahead + "." + ahead));

        assertThat(page.cursor()).doesNotContain(ahead);
    }
}
