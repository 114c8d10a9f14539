package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.MaintenancePolicy;
import org.chatrpc.message.history.Page;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses are bounded in bytes, individually and in total. */
class LargeAnswersTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LARGE = "\uD83D\uDE00".repeat(4_000);
    private static final long BYTES =
            new StoredMessage(1, "general", 1, "ann", LARGE, "c", 0, Instant.EPOCH, List.of()).bytes() + 500;

    @TempDir
    Path folder;

    private Chat chat;

    private void start(ChatOptions options) {
        chat = new Chat(folder, options).ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 100_000_000})
    void aPollThatFindsLargeMessagesReturnsAPartAndHasMore(long windowBytes) {
        start(ChatOptions.defaults()
                .with(new JournalPolicy(100, 10, LONG, 1_000, 1_000_000, windowBytes, MaintenancePolicy.DEFAULTS))
                .with(new ResponseLimits(3 * BYTES, 10 * BYTES, 10 * BYTES, Duration.ZERO)));
        String cursor = chat.feed.now();
        for (int i = 0; i < 7; i++) {
            chat.post("ann", "general", LARGE);
        }
        List<Integer> sizes = new ArrayList<>();
        FeedPage page;
        do {
            page = chat.poll("bob", cursor, LONG);
            sizes.add(page.entries().size());
            cursor = page.cursor();
        } while (page.hasMore());

        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(chat.answers.reservedBytes()).isZero();
    }

    @Test
    void aPageOfLargeMessagesIsShorterThanRequested() {
        start(ChatOptions.defaults().with(new ResponseLimits(3 * BYTES, 10 * BYTES, 10 * BYTES, Duration.ZERO)));
        for (int i = 0; i < 7; i++) {
            chat.post("ann", "general", LARGE);
        }
        Page newest = chat.page("bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(500));
        Page oldest = chat.page("bob", "general", OptionalLong.empty(), OptionalLong.of(0), OptionalInt.of(500));

        assertThat(newest.messages()).extracting(StoredMessage::number).containsExactly(5L, 6L, 7L);
        assertThat(oldest.messages()).extracting(StoredMessage::number).containsExactly(1L, 2L, 3L);
        assertThat(newest.hasMore()).isTrue();
        assertThat(oldest.hasMore()).isTrue();
        assertThat(chat.answers.reservedBytes()).isZero();
    }

    @Test
    void aCallWithoutMemoryForItsResponseIsRefusedAndLosesNothing() {
        start(ChatOptions.defaults().with(new ResponseLimits(2 * BYTES, 4 * BYTES, 4 * BYTES, Duration.ZERO)));
        String cursor = chat.feed.now();
        chat.post("ann", "general", LARGE);
        try (ResponseBudget.Share others = chat.answers.share("192.0.2.1")) {
            others.reserve(4 * BYTES);
            assertRefused(Problem.OVERLOADED, () -> chat.poll("bob", cursor));
            assertRefused(
                    Problem.OVERLOADED,
                    () -> chat.page("bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty()));
            assertThat(chat.poll("bob", chat.feed.now()).entries()).isEmpty();
        }
        assertThat(chat.poll("bob", cursor).entries()).hasSize(1);
    }

    @Test
    void theWindowLoadedAtStartIsBoundedInBytes() {
        start(ChatOptions.defaults());
        for (int i = 0; i < 20; i++) {
            chat.post("ann", "general", LARGE);
        }
        long head = chat.log.bounds().head();
        chat.close();
        chat = new Chat(
                        folder,
                        ChatOptions.defaults()
                                .with(new JournalPolicy(
                                        100, 10, LONG, 1_000, 1_000_000, 5 * BYTES, MaintenancePolicy.DEFAULTS)))
                .ready();

        assertThat(chat.log.bounds().head()).isEqualTo(head);
        assertThat(chat.log.bounds().floor()).isEqualTo(head - 5);
    }
}
