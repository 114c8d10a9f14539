package org.chatrpc.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The feed under load, with real threads and a real database, whose schedule is left to chance: what {@link FeedPropertyTest}
 * and {@link FeedScheduleTest} have no room for. The first of the two runs on one node has a small window of memory.
 */
class FeedInterleavingTest {
    @TempDir
    Path folder;

    private static ChatOptions options(int maxBatch, int window) {
        return ChatOptions.defaults()
                .with(new JournalPolicy(10_000, maxBatch, Duration.ofSeconds(20), window, 1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void eachReaderSeesExactlyWhatItMaySeeOnceInOrder(long seed) throws Exception {
        try (Chat chat = new Chat(folder, options(8, seed == 1 ? 20 : 5_000)).ready()) {
            new Interleaving(List.of(chat), seed, 300).eachReaderSeesExactlyWhatItMaySeeOnceInOrder();
        }
    }

    @Test
    void soItDoesWhoeverCallsWhicheverNode() throws Exception {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options(8, 20)).ready();
                Chat other = new Chat(database, options(8, 20)).ready()) {
            new Interleaving(List.of(one, other), 1, 150).eachReaderSeesExactlyWhatItMaySeeOnceInOrder();
        }
    }
}
