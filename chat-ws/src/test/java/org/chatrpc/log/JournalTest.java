package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.Posted;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @TempDir
    Path folder;

    private Chat chat;
    private FaultyStore store;

    @BeforeEach
    void start() {
        chat = new Chat(
                        folder,
                        ChatOptions.defaults()
                                .withLogStore(real -> store = new FaultyStore(real))
                                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 1_000, 1_000_000)))
                .ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void queuedCommandsShareATransaction() throws Exception {
        store.batches.clear();
        List<CompletableFuture<Posted>> outcomes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            outcomes.add(chat.journal.submit(post("m" + i)));
        }
        for (CompletableFuture<Posted> outcome : outcomes) {
            assertThat(outcome.get(10, TimeUnit.SECONDS))
                    .extracting(Posted::duplicate)
                    .isEqualTo(false);
        }
        assertThat(store.batches).hasSizeLessThan(100).allMatch(size -> size <= 100);
        assertThat(store.batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
    }

    @Test
    void oneBadCommandFailsAlone() throws Exception {
        List<CompletableFuture<Posted>> good = new ArrayList<>();
        CompletableFuture<Posted> bad = null;
        for (int i = 0; i < 50; i++) {
            if (i == 25) {
                bad = chat.journal.submit(post("poison"));
            }
            good.add(chat.journal.submit(post("m" + i)));
        }
        for (CompletableFuture<Posted> outcome : good) {
            assertThat(outcome.get(10, TimeUnit.SECONDS))
                    .extracting(Posted::duplicate)
                    .isEqualTo(false);
        }
        assertThat(bad).failsWithin(Duration.ofSeconds(10));
        assertThat(chat.rooms.get("ann", "general").lastNumber()).isEqualTo(50);
    }

    @Test
    void whileTheStoreIsUnavailableWritesFailAndReadsFromMemoryContinue() {
        String cursor = chat.feed.now();
        chat.post("ann", "general", "before");
        store.unavailable = true;

        assertRefused(Problem.UNAVAILABLE, () -> chat.post("ann", "general", "meanwhile"));
        assertThat(chat.journal.isReady()).isFalse();
        assertThat(chat.poll("bob", cursor).entries()).hasSize(1);

        store.unavailable = false;
        Awaitility.await().until(chat.journal::isReady);
        assertThat(chat.post("ann", "general", "after").message().number()).isEqualTo(2);
    }

    @Test
    void frequentNotificationsDoNotPreventRecovery(@TempDir Path other) {
        FaultyStore[] shared = new FaultyStore[1];
        try (Chat busy = new Chat(other, ChatOptions.defaults().withLogStore(real -> {
            shared[0] = new FaultyStore(real);
            shared[0].notifiesConstantly = true;
            return shared[0];
        }))) {
            busy.ready().register("ann");
            shared[0].unavailable = true;
            Awaitility.await().until(() -> !busy.journal.isReady());

            shared[0].unavailable = false;
            Awaitility.await().until(busy.journal::isReady);
        }
    }

    @Test
    void aCommitOfUnknownOutcomeIsFoundByTheRetryAndDeliveredOnce() {
        String cursor = chat.feed.now();
        store.failAfterCommit = true;
        assertRefused(Problem.UNAVAILABLE, () -> chat.messages.post("ann", "general", "hello", "id-1", ""));

        Awaitility.await().until(chat.journal::isReady);
        assertThat(chat.messages.post("ann", "general", "hello", "id-1", "").duplicate())
                .isTrue();
        assertThat(chat.poll("bob", cursor).entries()).hasSize(1);
    }

    @Test
    void callsAreRefusedUntilTheStoreIsOpen(@TempDir Path other) {
        FaultyStore[] late = new FaultyStore[1];
        try (Chat waking = new Chat(other, ChatOptions.defaults().withLogStore(real -> {
            late[0] = new FaultyStore(real);
            late[0].unavailable = true;
            return late[0];
        }))) {
            assertRefused(Problem.UNAVAILABLE, () -> waking.register("ann"));
            late[0].unavailable = false;
            waking.ready().register("ann");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3})
    void entriesDeletedWhileMemoryIsLoadedAreSkipped(long kept, @TempDir Path other) {
        try (Chat before = new Chat(other, ChatOptions.defaults()).ready()) {
            before.register("ann");
            for (int i = 0; i < 10; i++) {
                before.post("ann", "general", "m" + i);
            }
        }
        try (Chat after = new Chat(other, ChatOptions.defaults().withLogStore(real -> {
            FaultyStore pruning = new FaultyStore(real);
            pruning.keepAfterSnapshot = kept;
            return pruning;
        }))) {
            after.ready();
            Bounds bounds = after.log.bounds();
            assertThat(bounds.head() - bounds.floor()).isEqualTo(kept);
            assertThat(after.post("ann", "general", "next").message().number()).isEqualTo(11);
        }
    }

    @Test
    void commandsAreRefusedAfterClosing() {
        chat.journal.close();
        assertRefused(Problem.UNAVAILABLE, () -> chat.post("ann", "general", "too late"));
    }

    private static PostMessage post(String text) {
        return new PostMessage("ann", "general", text, text, 0, Mentions.NONE);
    }
}
