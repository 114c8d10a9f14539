package org.chatrpc.account;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RetryAfter;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Slows down guessing: after some wrong passwords in a row, each further one doubles the time until the next attempt on that
 * account from that network is looked at. Nobody else is affected, so it cannot be used to lock the owner out. Unknown
 * accounts are treated alike, so it does not tell which exist.
 *
 * <p>Looking at a password takes long. As long as an attempt is looked at, it counts as a wrong one: else all that come
 * meanwhile would be free. So attempts on one account from one network run beside each other only as far as they would all be
 * free, and then one at a time; those that come too many are refused, as waiting they would hold threads of the server.
 *
 * <p>Thread-safe. It remembers a bounded number of pairs, and forgets those least in use, or not in use for long.
 */
final class LoginThrottle {
    private static final int MAX_PAIRS = 100_000;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 30;

    /** How long a pair is remembered after its delay at the least. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final int freeFailures;
    private final Duration maxDelay;
    private final LongSupplier nanoTime;
    /** A pair that has nothing to its account is not in it. */
    private final BoundedCache<Pair, Attempts> attempts;

    private record Pair(String username, Network network) {}

    /**
     * @param wrong in a row
     * @param lastWrong when the last of them was, in nanoseconds of the clock
     * @param underWay those that are looked at now
     */
    private record Attempts(int wrong, long lastWrong, int underWay) {
        static final Attempts NONE = new Attempts(0, 0, 0);

        Attempts begun() {
            return new Attempts(wrong, lastWrong, underWay + 1);
        }

        Attempts ended() {
            // It may have been forgotten meanwhile.
            return new Attempts(wrong, lastWrong, Math.max(0, underWay - 1));
        }

        Attempts forgiven() {
            return new Attempts(0, 0, underWay);
        }

        Attempts oneMoreWrong(long now) {
            return new Attempts(wrong + 1, now, underWay);
        }
    }

    /** @param nanoTime as {@link System#nanoTime} */
    LoginThrottle(int freeFailures, Duration maxDelay, LongSupplier nanoTime) {
        this.freeFailures = freeFailures;
        this.maxDelay = maxDelay;
        this.nanoTime = nanoTime;
        this.attempts = new BoundedCache<>(MAX_PAIRS, pair -> 1, maxDelay.plus(MEMORY), nanoTime);
    }

    /**
     * Looks at an attempt, or refuses one that comes too early.
     *
     * @param look says whether the password is right; called without a lock, and if it throws, the attempt was none
     */
    boolean isRight(String username, Network network, BooleanSupplier look) {
        Pair pair = new Pair(username, network);
        begin(pair);
        boolean right;
        try {
            right = look.getAsBoolean();
        } catch (RuntimeException | Error e) {
            end(pair, so -> so);
            throw e;
        }
        end(pair, right ? Attempts::forgiven : so -> so.oneMoreWrong(nanoTime.getAsLong()));
        return right;
    }

    private void begin(Pair pair) {
        attempts.compute(pair, before -> {
            Attempts so = before == null ? Attempts.NONE : before;
            long wait = delay(so.wrong()).toNanos() - (nanoTime.getAsLong() - so.lastWrong());
            if (so.wrong() > freeFailures && wait > 0) {
                throw tooEarly(RetryAfter.ofNanos(wait), "Too many wrong passwords. Try again in a while.");
            }
            if (so.underWay() > 0 && so.wrong() + so.underWay() > freeFailures) {
                throw tooEarly(FIRST_DELAY, "Too many attempts at the same time. Try again in a while.");
            }
            return so.begun();
        });
    }

    private void end(Pair pair, UnaryOperator<Attempts> result) {
        attempts.compute(pair, before -> {
            Attempts now = result.apply((before == null ? Attempts.NONE : before).ended());
            return now.equals(Attempts.NONE) ? null : now;
        });
    }

    private static ChatException tooEarly(Duration wait, String message) {
        return ChatException.later(Problem.TOO_MANY_ATTEMPTS, wait, message);
    }

    private Duration delay(int count) {
        int over = count - freeFailures;
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(over - 1, MAX_DOUBLINGS));
        return delay.compareTo(maxDelay) < 0 ? delay : maxDelay;
    }
}
