package org.chatrpc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Slows down guessing: after some wrong passwords in a row, each further one doubles the time until the next attempt on that
 * account from that address is looked at. Nobody else is affected, so it cannot be used to lock the owner out. Unknown
 * accounts are treated alike, so it does not tell which exist.
 *
 * <p>Looking at a password takes long. As long as an attempt is looked at, it counts as a wrong one: else all that come
 * meanwhile would be free. So attempts on one account from one address run beside each other only as far as they would all be
 * free, and then one at a time; those that come too many are refused, as waiting they would hold threads of the server.
 *
 * <p>Thread-safe. It remembers a bounded number of pairs and forgets those unused for longest first.
 */
final class LoginThrottle {
    private static final int MAX_PAIRS = 100_000;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 30;

    private final int freeFailures;
    private final Duration maxDelay;
    private final Clock clock;
    /** Guarded by itself; in order of use. */
    private final Map<Pair, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Attempts> eldest) {
            return size() > MAX_PAIRS;
        }
    };

    private record Pair(String username, String address) {}

    /**
     * @param wrong in a row
     * @param notBefore when the next one is looked at
     * @param underWay those that are looked at now
     */
    private record Attempts(int wrong, Instant notBefore, int underWay) {
        static final Attempts NONE = new Attempts(0, Instant.MIN, 0);

        Attempts begun() {
            return new Attempts(wrong, notBefore, underWay + 1);
        }

        Attempts ended() {
            // It may have been forgotten meanwhile.
            return new Attempts(wrong, notBefore, Math.max(0, underWay - 1));
        }
    }

    LoginThrottle(int freeFailures, Duration maxDelay, Clock clock) {
        this.freeFailures = freeFailures;
        this.maxDelay = maxDelay;
        this.clock = clock;
    }

    /**
     * Looks at an attempt, or refuses one that comes too early.
     *
     * @param look says whether the password is right; called without a lock, and if it throws, the attempt was none
     */
    boolean isRight(String username, String address, BooleanSupplier look) {
        Pair pair = new Pair(username, address);
        begin(pair);
        boolean right;
        try {
            right = look.getAsBoolean();
        } catch (RuntimeException | Error e) {
            end(pair, so -> so);
            throw e;
        }
        end(pair, right ? this::forgiven : this::oneMoreWrong);
        return right;
    }

    private void begin(Pair pair) {
        synchronized (attempts) {
            Instant now = clock.instant();
            Attempts so = attempts.getOrDefault(pair, Attempts.NONE);
            if (now.isBefore(so.notBefore())) {
                throw tooEarly(
                        Duration.between(now, so.notBefore()), "Too many wrong passwords. Try again in a while.");
            }
            if (so.underWay() > 0 && so.wrong() + so.underWay() > freeFailures) {
                throw tooEarly(FIRST_DELAY, "Too many attempts at the same time. Try again in a while.");
            }
            attempts.put(pair, so.begun());
        }
    }

    private void end(Pair pair, UnaryOperator<Attempts> result) {
        synchronized (attempts) {
            Attempts now =
                    result.apply(attempts.getOrDefault(pair, Attempts.NONE).ended());
            if (now.equals(Attempts.NONE)) {
                attempts.remove(pair);
            } else {
                attempts.put(pair, now);
            }
        }
    }

    private Attempts forgiven(Attempts so) {
        return new Attempts(0, Instant.MIN, so.underWay());
    }

    private Attempts oneMoreWrong(Attempts so) {
        int wrong = so.wrong() + 1;
        Duration delay = delay(wrong);
        return new Attempts(
                wrong, delay.isZero() ? Instant.MIN : clock.instant().plus(delay), so.underWay());
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
