package org.chatrpc.account.session;

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
import org.chatrpc.account.TestClock;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final int FREE_FAILURES = 3;
    private static final int BURST = 24;
    private static final Network HOME = Network.of("192.0.2.1");
    private static final Network ELSEWHERE = Network.of("192.0.2.2");

    private final TestClock clock = new TestClock();
    private final LoginThrottle throttle =
            new LoginThrottle(() -> FREE_FAILURES, () -> Duration.ofMinutes(5), clock::nanos);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aBurstGetsNoMoreChecksThanSequentialGuesses() throws Exception {
        assertThat(checksInABurst(false)).isEqualTo(FREE_FAILURES + 1);
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> attempt("ann", HOME, true));
        clock.advance(Duration.ofSeconds(1));
        assertThat(checksInABurst(false)).isOne();
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> attempt("ann", HOME, true));
    }

    @Test
    void aBurstDelaysNobodyElse() throws Exception {
        CountDownLatch started = new CountDownLatch(FREE_FAILURES + 1);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i <= FREE_FAILURES; i++) {
            guesses.add(threads.submit(() -> throttle.verify("ann", HOME, () -> {
                started.countDown();
                awaitUninterrupted(end);
                return false;
            })));
        }
        assertThat(started.await(30, TimeUnit.SECONDS))
                .as("all are checked concurrently")
                .isTrue();

        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> attempt("ann", HOME, true))
                        .retryAfter())
                .isPresent();
        assertThat(attempt("ann", ELSEWHERE, true)).isTrue();
        assertThat(attempt("bob", HOME, true)).isTrue();
        end.countDown();
        for (Future<Boolean> guess : guesses) {
            assertThat(guess.get(30, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void theRightPasswordResetsTheCount() throws Exception {
        for (int i = 0; i < FREE_FAILURES; i++) {
            assertThat(attempt("ann", HOME, false)).isFalse();
        }
        assertThat(attempt("ann", HOME, true)).isTrue();
        assertThat(checksInABurst(false)).isEqualTo(FREE_FAILURES + 1);
    }

    @Test
    void sequentialSuccessfulAttemptsAreUnlimited() {
        for (int i = 0; i < 3 * FREE_FAILURES; i++) {
            assertThat(attempt("ann", HOME, true)).isTrue();
        }
    }

    @Test
    void aFailedCheckDoesNotCountAsAGuess() throws Exception {
        for (int i = 0; i < 3 * FREE_FAILURES; i++) {
            assertThatThrownBy(() -> throttle.verify("ann", HOME, () -> {
                        throw new IllegalStateException("The database is unavailable.");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(checksInABurst(false)).isEqualTo(FREE_FAILURES + 1);
    }

    @Test
    void settingTheWallClockBackDoesNotProlongTheDelay() {
        for (int i = 0; i <= FREE_FAILURES; i++) {
            assertThat(attempt("ann", HOME, false)).isFalse();
        }
        clock.set(clock.instant().minus(Duration.ofHours(1)));
        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> attempt("ann", HOME, true))
                        .retryAfter())
                .contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt("ann", HOME, true)).isTrue();
    }

    @Test
    void theAddressesOfAnIpv6SiteAreThrottledTogether() {
        for (int i = 0; i <= FREE_FAILURES; i++) {
            assertThat(attempt("ann", Network.of("2001:db8::" + i), false)).isFalse();
        }
        assertRefused(
                Problem.TOO_MANY_ATTEMPTS, () -> attempt("ann", Network.of("2001:db8::ffff:ffff:ffff:ffff"), true));
        assertThat(attempt("ann", Network.of("2001:db8:0:1::1"), true)).isTrue();
    }

    private boolean attempt(String username, Network network, boolean right) {
        return throttle.verify(username, network, () -> right);
    }

    /** How many of many concurrent attempts are checked; each check lasts until all other attempts are decided. */
    private int checksInABurst(boolean right) throws Exception {
        CountDownLatch decided = new CountDownLatch(BURST);
        AtomicInteger checks = new AtomicInteger();
        List<Future<?>> tries = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            tries.add(threads.submit(() -> {
                try {
                    throttle.verify("ann", HOME, () -> {
                        checks.incrementAndGet();
                        decided.countDown();
                        awaitUninterrupted(decided);
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
        return checks.get();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
