package org.chatrpc.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what each reader receives in random histories with a naive model. The seed alone determines a history, so a
 * failure names the seed, and {@code -Dchat.feed.seed} runs only that history again;
 * {@code -Dchat.feed.histories} runs more of them.
 *
 * <p>Half of the histories have a small window of memory, so that readers fall behind it and are served by the database.
 */
class FeedPropertyTest {
    private static final String SEED = "chat.feed.seed";
    private static final int STEPS = 500;
    private static final int HISTORIES = Integer.getInteger("chat.feed.histories", 6);

    @TempDir
    Path folder;

    static LongStream seeds() {
        Long only = Long.getLong(SEED);
        return only == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(only);
    }

    static LongStream seedsForNodes() {
        return Long.getLong(SEED) == null ? LongStream.rangeClosed(1, HISTORIES / 3) : seeds();
    }

    private static ChatOptions options(long seed) {
        int window = seed % 2 == 0 ? 5_000 : 20;
        return ChatOptions.defaults().with(new JournalPolicy(10_000, 100, Duration.ofSeconds(20), window, 1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachReaderReceivesExactlyWhatItMaySeeOnceInOrder(long seed) {
        replayable(seed, List.of(() -> new Chat(folder, options(seed)).ready()), List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsForNodes")
    void theSameHoldsWithTwoNodes(long seed) {
        DatabaseConfig database = PostgresServer.newDatabase();
        List<Lag> lags = List.of(new Lag(), new Lag());
        List<Supplier<Chat>> nodes = lags.stream()
                .<Supplier<Chat>>map(lag ->
                        () -> new Chat(database, options(seed).withLogStore(lag::of)).ready())
                .toList();
        replayable(seed, nodes, lags);
    }

    private static void replayable(long seed, List<Supplier<Chat>> nodes, List<Lag> lags) {
        try (FeedHistory history = new FeedHistory(nodes, lags, seed)) {
            history.eachReaderReceivesWhatTheModelSaysOnceInOrder(STEPS);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "To run this history again: mvn test -pl chat-ws -am -Dtest=FeedPropertyTest -D" + SEED + "=" + seed
                            + " -Dsurefire.failIfNoSpecifiedTests=false",
                    e);
        }
    }
}
