package org.chatrpc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Slows down guessing: after some wrong passwords in a row, each further one doubles the time until the next attempt on that
 * account from that address is looked at. Nobody else is affected, so it cannot be used to lock the owner out. Unknown
 * accounts are treated alike, so it does not tell which exist.
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
    private final Map<Pair, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
            return size() > MAX_PAIRS;
        }
    };

    private record Pair(String username, String address) {}

    private record Failures(int count, Instant notBefore) {}

    LoginThrottle(int freeFailures, Duration maxDelay, Clock clock) {
        this.freeFailures = freeFailures;
        this.maxDelay = maxDelay;
        this.clock = clock;
    }

    /** Refuses an attempt that comes too early. */
    void check(String username, String address) {
        Instant now = clock.instant();
        synchronized (failures) {
            Failures so = failures.get(new Pair(username, address));
            if (so != null && now.isBefore(so.notBefore())) {
                throw ChatException.later(
                        Problem.TOO_MANY_ATTEMPTS,
                        Duration.between(now, so.notBefore()),
                        "Too many wrong passwords. Try again in a while.");
            }
        }
    }

    void failed(String username, String address) {
        synchronized (failures) {
            failures.merge(
                    new Pair(username, address),
                    new Failures(1, clock.instant()),
                    (old, one) -> new Failures(old.count() + 1, clock.instant().plus(delay(old.count() + 1))));
        }
    }

    void succeeded(String username, String address) {
        synchronized (failures) {
            failures.remove(new Pair(username, address));
        }
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
