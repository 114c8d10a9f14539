package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final int FREE = 3;
    private static final int BURST = 24;

    private final TestClock clock = new TestClock();
    private final LoginThrottle throttle = new LoginThrottle(FREE, Duration.ofMinutes(5), clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aBurstGetsNoMoreLooksThanOneGuessAfterTheOther() throws Exception {
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", "home", true));
        clock.advance(Duration.ofSeconds(1));
        assertThat(looksOfABurst(false)).isOne();
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", "home", true));
    }

    @Test
    void aBurstHoldsUpNobodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(FREE + 1);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i <= FREE; i++) {
            guesses.add(threads.submit(() -> throttle.isRight("ann", "home", () -> {
                begun.countDown();
                awaitQuietly(end);
                return false;
            })));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS))
                .as("all are looked at at once")
                .isTrue();

        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", "home", true))
                        .retryAfter())
                .isPresent();
        assertThat(look("ann", "elsewhere", true)).isTrue();
        assertThat(look("bob", "home", true)).isTrue();
        end.countDown();
        for (Future<Boolean> guess : guesses) {
            assertThat(guess.get(30, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void theRightPasswordStartsAnew() throws Exception {
        for (int i = 0; i < FREE; i++) {
            assertThat(look("ann", "home", false)).isFalse();
        }
        assertThat(look("ann", "home", true)).isTrue();
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
    }

    @Test
    void whoKnowsThePasswordMayAskAsOftenAsLikedOneAfterTheOther() {
        for (int i = 0; i < 3 * FREE; i++) {
            assertThat(look("ann", "home", true)).isTrue();
        }
    }

    @Test
    void aLookThatFailedIsNoGuess() throws Exception {
        for (int i = 0; i < 3 * FREE; i++) {
            assertThatThrownBy(() -> throttle.isRight("ann", "home", () -> {
                        throw new IllegalStateException("The database is away.");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
    }

    private boolean look(String username, String address, boolean right) {
        return throttle.isRight(username, address, () -> right);
    }

    /** How many of many tries at once are looked at; each look lasts until all the others are decided. */
    private int looksOfABurst(boolean right) throws Exception {
        CountDownLatch decided = new CountDownLatch(BURST);
        AtomicInteger looks = new AtomicInteger();
        List<Future<?>> tries = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            tries.add(threads.submit(() -> {
                try {
                    throttle.isRight("ann", "home", () -> {
                        looks.incrementAndGet();
                        decided.countDown();
                        awaitQuietly(decided);
                        return right;
                    });
                } catch (ChatException refused) {
                    decided.countDown();
                }
            }));
        }
        for (Future<?> each : tries) {
            each.get(30, TimeUnit.SECONDS);
        }
        return looks.get();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
