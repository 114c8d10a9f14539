package org.chatrpc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rate limit for sending, which does not affect resends of stored messages. */
class SendLimitTest {
    private static final int BURST = 3;
    private static final int RETRIES = 20;

    @TempDir
    Path folder;

    private volatile long now = System.nanoTime();
    private Chat chat;

    @BeforeEach
    void start() {
        open();
        chat.registerAll("ann", "bob");
    }

    private void open() {
        Map<RateClass, Rate> rates = Map.of(
                RateClass.MESSAGES, Rate.perSecond(5, BURST),
                RateClass.RETRIES, Rate.perMinute(1, RETRIES));
        chat = new Chat(folder, ChatOptions.defaults().with(rates).with(() -> now)).ready();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void aSendOverTheLimitIsRefusedWithARetryDelay() {
        sendTheBurst();

        assertThat(assertRefused(Problem.RATE_LIMITED, () -> send("more")).retryAfter())
                .contains(Duration.ofMillis(200));
        chat.post("bob", "general", "others are not affected");
        now += Duration.ofMillis(200).toNanos();
        send("more");
        assertRefused(Problem.RATE_LIMITED, () -> send("and more"));
    }

    @Test
    void aRetrySucceedsOverTheLimit() {
        List<Posted> first = sendTheBurst();
        assertRefused(Problem.RATE_LIMITED, () -> send("more"));

        for (int i = 0; i < BURST; i++) {
            assertThat(send("m" + i)).isEqualTo(new Posted(first.get(i).message(), true));
        }
    }

    @Test
    void aRetrySucceedsAfterARestart() {
        Posted first = send("m0");
        chat.close();
        open();
        for (int i = 1; i <= BURST; i++) {
            send("m" + i);
        }
        assertRefused(Problem.RATE_LIMITED, () -> send("more"));

        assertThat(send("m0")).isEqualTo(new Posted(first.message(), true));
    }

    @Test
    void aRetryWithinTheLimitDoesNotCount() {
        send("m0");
        for (int i = 0; i < RETRIES / 2; i++) {
            assertThat(send("m0").duplicate()).isTrue();
        }
        for (int i = 1; i < BURST; i++) {
            assertThat(send("m" + i).duplicate()).isFalse();
        }
        assertRefused(Problem.RATE_LIMITED, () -> send("more"));
    }

    @Test
    void theSameIdOfAnotherAuthorIsNotARetry() {
        sendTheBurst();

        assertRefused(Problem.RATE_LIMITED, () -> send("more"));
        chat.messages.post("bob", "general", "more", "more", "");
        assertRefused(Problem.RATE_LIMITED, () -> send("more"));
    }

    @Test
    void retriesCannotBypassTheLimit() {
        sendTheBurst();
        for (int i = 0; i < RETRIES; i++) {
            assertRefused(Problem.RATE_LIMITED, () -> send("more"));
        }
        assertThat(assertRefused(Problem.RATE_LIMITED, () -> send("m0")).retryAfter())
                .contains(Duration.ofMillis(200));
        now += Duration.ofMillis(200).toNanos();
        assertThat(send("m0").duplicate()).isTrue();
        assertRefused(Problem.RATE_LIMITED, () -> send("m0"));
    }

    private List<Posted> sendTheBurst() {
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            posted.add(send("m" + i));
        }
        return posted;
    }

    private Posted send(String text) {
        return chat.messages.post("ann", "general", text, text.replace(' ', '-'), "");
    }
}
