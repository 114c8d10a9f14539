package org.chatrpc.account.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RetryAfter;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Slows down guessing of passwords: after some consecutive wrong passwords, each further one doubles the time until the
 * next attempt on that account from that network is checked. Attempts from other networks are not affected, so this
 * cannot be used to lock the owner out. Unknown accounts are treated alike, so the delays do not reveal which accounts
 * exist.
 *
 * <p>Checking a password is slow, and until it is done the attempt counts as a wrong password; otherwise all attempts
 * arriving meanwhile would be free. So attempts on one account from one network are checked concurrently only as long
 * as all of them would be free, and then one at a time. Further ones are refused rather than queued, as they would
 * block threads.
 *
 * <p>Thread-safe. The number of account-network pairs is bounded; the least used ones and those unused for long are
 * evicted.
 */
public final class LoginThrottle {
    private static final int MAX_PAIRS = 100_000;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 30;

    /** How long a pair is kept: a day longer than the maximum delay, which is one day. */
    private static final Duration RETENTION = Duration.ofDays(2);

    private final IntSupplier freeFailures;
    private final Supplier<Duration> maxDelay;
    private final LongSupplier nanoTime;
    /** Pairs with neither failures nor attempts in progress are absent. */
    private final BoundedCache<Pair, Attempts> attempts;

    private record Pair(String username, Network network) {}

    /**
     * @param failures consecutive wrong passwords
     * @param lastFailureAt the time of the last one, in nanoseconds of the clock
     * @param inProgress attempts being checked now
     */
    private record Attempts(int failures, long lastFailureAt, int inProgress) {
        static final Attempts NONE = new Attempts(0, 0, 0);

        Attempts started() {
            return new Attempts(failures, lastFailureAt, inProgress + 1);
        }

        Attempts finished() {
            // The entry may have been evicted meanwhile.
            return new Attempts(failures, lastFailureAt, Math.max(0, inProgress - 1));
        }

        Attempts withoutFailures() {
            return new Attempts(0, 0, inProgress);
        }

        Attempts withFailure(long now) {
            return new Attempts(failures + 1, now, inProgress);
        }
    }

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public LoginThrottle(IntSupplier freeFailures, Supplier<Duration> maxDelay, LongSupplier nanoTime) {
        this.freeFailures = freeFailures;
        this.maxDelay = maxDelay;
        this.nanoTime = nanoTime;
        this.attempts = new BoundedCache<>(MAX_PAIRS, pair -> 1, RETENTION, nanoTime);
    }

    /**
     * Checks an attempt, or refuses one that comes too early.
     *
     * @param check returns whether the password is right; called without a lock; if it throws, the attempt does not
     *     count
     */
    public boolean verify(String username, Network network, BooleanSupplier check) {
        Pair pair = new Pair(username, network);
        begin(pair);
        boolean right;
        try {
            right = check.getAsBoolean();
        } catch (RuntimeException | Error e) {
            end(pair, current -> current);
            throw e;
        }
        end(pair, right ? Attempts::withoutFailures : current -> current.withFailure(nanoTime.getAsLong()));
        return right;
    }

    private void begin(Pair pair) {
        attempts.compute(pair, previous -> {
            Attempts current = previous == null ? Attempts.NONE : previous;
            long wait = delay(current.failures()).toNanos() - (nanoTime.getAsLong() - current.lastFailureAt());
            if (current.failures() > freeFailures.getAsInt() && wait > 0) {
                throw refused(RetryAfter.ofNanos(wait), "Too many wrong passwords. Try again later.");
            }
            if (current.inProgress() > 0 && current.failures() + current.inProgress() > freeFailures.getAsInt()) {
                throw refused(FIRST_DELAY, "Too many attempts at the same time. Try again later.");
            }
            return current.started();
        });
    }

    private void end(Pair pair, UnaryOperator<Attempts> result) {
        attempts.compute(pair, previous -> {
            Attempts now = result.apply((previous == null ? Attempts.NONE : previous).finished());
            return now.equals(Attempts.NONE) ? null : now;
        });
    }

    private static ChatException refused(Duration wait, String message) {
        return ChatException.later(Problem.TOO_MANY_ATTEMPTS, wait, message);
    }

    private Duration delay(int wrongPasswords) {
        int excess = wrongPasswords - freeFailures.getAsInt();
        if (excess <= 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(excess - 1, MAX_DOUBLINGS));
        Duration most = maxDelay.get();
        return delay.compareTo(most) < 0 ? delay : most;
    }
}
