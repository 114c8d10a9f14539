package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll has been woken without anything to return, and is still reading when a newer poll of its session arrives. */
class SupersededPollTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final AtomicBoolean pause = new AtomicBoolean();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch resume = new CountDownLatch(1);

    @Test
    void theOlderPollEndsAndTheNewerOneKeepsWaiting() throws Exception {
        ChatOptions options = ChatOptions.defaults()
                .with(new JournalPolicy(100, 10, LONG, 2, 1_000_000))
                .withLogStore(this::pausedInReadFeed);
        try (Chat chat = new Chat(folder, options).ready()) {
            chat.register("ann");
            NewSession cid = chat.register("cid");
            chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
            CompletableFuture<FeedPage> older = waitingPoll(chat, cid);
            Awaitility.await().until(() -> chat.waiting.occupied() == 1);
            for (int i = 0; i < 5; i++) {
                chat.post("ann", "red", "not for cid, but more than memory keeps");
            }
            pause.set(true);
            chat.waiting.load(chat.stores.log().snapshot());
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<FeedPage> newer = waitingPoll(chat, cid);
            Awaitility.await().until(() -> chat.waiting.occupied() == 2);
            resume.countDown();

            assertThat(older.get(20, TimeUnit.SECONDS).pollAfter()).isPositive();
            assertThat(newer).isNotDone();
            chat.post("ann", "general", "for all");
            assertThat(newer.get(20, TimeUnit.SECONDS).entries()).hasSize(1);
        }
    }

    private static CompletableFuture<FeedPage> waitingPoll(Chat chat, NewSession session) {
        String cursor = chat.feed.now();
        return CompletableFuture.supplyAsync(
                () -> chat.read(
                        session.account().username(),
                        session.sessionId(),
                        Optional.of(cursor),
                        LONG,
                        OptionalInt.empty()),
                task -> new Thread(task).start());
    }

    private LogStore pausedInReadFeed(LogStore store) {
        return (LogStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LogStore.class}, (self, method, arguments) -> {
                    if (method.getName().equals("readFeed") && pause.getAndSet(false)) {
                        reading.countDown();
                        resume.await();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
