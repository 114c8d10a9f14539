package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {
    private static final int READERS = 5;

    @TempDir
    Path folder;

    @Test
    void withManyReadersAResponseIsDelayedToCollectMoreEvents() throws Exception {
        Duration fillDelay = Duration.ofSeconds(2);
        FeedPolicy crowded = new FeedPolicy(
                200, 500, 100, 100, Duration.ofSeconds(20), Duration.ofSeconds(1), 5_000, READERS, fillDelay);
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(crowded)).ready()) {
            chat.register("ann");
            for (int i = 0; i < READERS; i++) {
                chat.register("reader" + i);
            }
            String cursor = chat.feed.now();
            List<CompletableFuture<FeedPage>> waiting = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String reader = "reader" + i;
                waiting.add(CompletableFuture.supplyAsync(
                        () -> chat.poll(reader, cursor, Duration.ofSeconds(20)), task -> new Thread(task).start()));
            }
            Awaitility.await().until(() -> chat.waiting.occupied() == READERS);

            chat.post("ann", "general", "one");
            chat.post("ann", "general", "two");

            for (CompletableFuture<FeedPage> reader : waiting) {
                assertThat(reader.get(10, TimeUnit.SECONDS).entries()).hasSize(2);
            }
        }
    }
}
