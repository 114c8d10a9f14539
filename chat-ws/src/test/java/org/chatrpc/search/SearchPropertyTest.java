package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In random histories of memberships, posts, edits and deletions, each search finds exactly what a naive one over the pages of
 * {@code GetHistory} finds. The seed alone determines a history; {@code -Dchat.search.seed} runs only that one again.
 */
class SearchPropertyTest {
    private static final String SEED = "chat.search.seed";
    private static final int STEPS = 200;

    @TempDir
    Path folder;

    static LongStream seeds() {
        Long only = Long.getLong(SEED);
        long count = Long.getLong("chat.search.seeds", 2);
        return only == null ? LongStream.rangeClosed(1, count) : LongStream.of(only);
    }

    private ChatOptions options(String name) {
        return ChatOptions.defaults().with(TestPolicies.in(folder.resolve(name)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatHistoryShows(long seed) {
        try (Chat chat = new Chat(folder, options("index")).ready()) {
            replayable(seed, List.of(chat));
        }
    }

    static LongStream seedsForNodes() {
        return Long.getLong("chat.search.seeds") == null ? seeds().limit(1) : seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsForNodes")
    void findsTheSameOnTwoNodes(long seed) {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, options("one")).ready();
                Chat other = new Chat(database, options("other")).ready()) {
            replayable(seed, List.of(one, other));
        }
    }

    private static void replayable(long seed, List<Chat> nodes) {
        try {
            SearchHistory history = new SearchHistory(nodes, seed);
            int found = history.run(STEPS);
            assertThat(found).as("messages found").isPositive();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "To run this history again: mvn test -pl chat-ws -am -Dtest=SearchPropertyTest -D" + SEED + "="
                            + seed + " -Dsurefire.failIfNoSpecifiedTests=false",
                    e);
        }
    }
}
