package org.chatrpc.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chatrpc.Chat;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of the runs have a small window of memory, so that readers fall behind it and are served by the database. */
class FeedPropertyTest {
    @TempDir
    Path folder;

    private static Chat.Options options(long seed) {
        int window = seed % 2 == 0 ? 5_000 : 20;
        return Chat.Options.defaults()
                .with(new JournalPolicy(10_000, 1 + (int) seed * 7, Duration.ofSeconds(20), window, 1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachReaderSeesExactlyWhatItMaySeeOnceInOrder(long seed) throws Exception {
        try (Chat chat = new Chat(folder, options(seed)).ready()) {
            new Interleaving(List.of(chat), seed, 400).eachReaderSeesExactlyWhatItMaySeeOnceInOrder();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void soItDoesWhoeverCallsWhicheverNode(long seed) throws Exception {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options(seed)).ready();
                Chat other = new Chat(database, options(seed)).ready()) {
            new Interleaving(List.of(one, other), seed, 150).eachReaderSeesExactlyWhatItMaySeeOnceInOrder();
        }
    }
}
