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
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final int FREE = 3;
    private static final int BURST = 24;
    private static final Network HOME = Network.of("192.0.2.1");
    private static final Network ELSEWHERE = Network.of("192.0.2.2");

    private final TestClock clock = new TestClock();
    private final LoginThrottle throttle = new LoginThrottle(FREE, Duration.ofMinutes(5), clock::nanos);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aBurstGetsNoMoreLooksThanOneGuessAfterTheOther() throws Exception {
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", HOME, true));
        clock.advance(Duration.ofSeconds(1));
        assertThat(looksOfABurst(false)).isOne();
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", HOME, true));
    }

    @Test
    void aBurstHoldsUpNobodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(FREE + 1);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i <= FREE; i++) {
            guesses.add(threads.submit(() -> throttle.verify("ann", HOME, () -> {
                begun.countDown();
                awaitQuietly(end);
                return false;
            })));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS))
                .as("all are looked at at once")
                .isTrue();

        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", HOME, true))
                        .retryAfter())
                .isPresent();
        assertThat(look("ann", ELSEWHERE, true)).isTrue();
        assertThat(look("bob", HOME, true)).isTrue();
        end.countDown();
        for (Future<Boolean> guess : guesses) {
            assertThat(guess.get(30, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void theRightPasswordStartsAnew() throws Exception {
        for (int i = 0; i < FREE; i++) {
            assertThat(look("ann", HOME, false)).isFalse();
        }
        assertThat(look("ann", HOME, true)).isTrue();
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
    }

    @Test
    void whoKnowsThePasswordMayAskAsOftenAsLikedOneAfterTheOther() {
        for (int i = 0; i < 3 * FREE; i++) {
            assertThat(look("ann", HOME, true)).isTrue();
        }
    }

    @Test
    void aLookThatFailedIsNoGuess() throws Exception {
        for (int i = 0; i < 3 * FREE; i++) {
            assertThatThrownBy(() -> throttle.verify("ann", HOME, () -> {
                        throw new IllegalStateException("The database is away.");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(looksOfABurst(false)).isEqualTo(FREE + 1);
    }

    @Test
    void nobodyIsLookedAtLaterBecauseTheWallClockWasSetBack() {
        for (int i = 0; i <= FREE; i++) {
            assertThat(look("ann", HOME, false)).isFalse();
        }
        clock.set(clock.instant().minus(Duration.ofHours(1)));
        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", HOME, true))
                        .retryAfter())
                .contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(look("ann", HOME, true)).isTrue();
    }

    @Test
    void theAddressesOfAnIpv6SiteShareTheirGuesses() {
        for (int i = 0; i <= FREE; i++) {
            assertThat(look("ann", Network.of("2001:db8::" + i), false)).isFalse();
        }
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> look("ann", Network.of("2001:db8::ffff:ffff:ffff:ffff"), true));
        assertThat(look("ann", Network.of("2001:db8:0:1::1"), true)).isTrue();
    }

    private boolean look(String username, Network network, boolean right) {
        return throttle.verify(username, network, () -> right);
    }

    /** How many of many tries at once are looked at; each look lasts until all the others are decided. */
    private int looksOfABurst(boolean right) throws Exception {
        CountDownLatch decided = new CountDownLatch(BURST);
        AtomicInteger looks = new AtomicInteger();
        List<Future<?>> tries = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            tries.add(threads.submit(() -> {
                try {
                    throttle.verify("ann", HOME, () -> {
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
