package org.chatrpc.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RetryAfter;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Bounds the accounts that one network may create within any hour. Thread-safe. */
final class RegistrationThrottle {
    private static final Duration HOUR = Duration.ofHours(1);
    /** How many registrations of the last hour are remembered, of all networks together. */
    private static final int MAX_REMEMBERED = 1_000_000;

    private final int perHour;
    private final LongSupplier nanoTime;
    /** When each network registered within the last hour, in order. A value is touched only while its key is computed. */
    private final BoundedCache<Network, Deque<Long>> recent;

    /** @param nanoTime as {@link System#nanoTime} */
    RegistrationThrottle(int perHour, LongSupplier nanoTime) {
        this.perHour = perHour;
        this.nanoTime = nanoTime;
        this.recent = new BoundedCache<>(MAX_REMEMBERED, Deque::size, HOUR, nanoTime);
    }

    /** Counts an attempt, or refuses it. */
    void count(Network network) {
        recent.compute(network, before -> {
            Deque<Long> times = before == null ? new ArrayDeque<>() : before;
            long now = nanoTime.getAsLong();
            while (!times.isEmpty() && now - times.peekFirst() >= HOUR.toNanos()) {
                times.pollFirst();
            }
            if (times.size() >= perHour) {
                throw tooMany(HOUR.toNanos() - (now - times.peekFirst()));
            }
            times.addLast(now);
            return times;
        });
    }

    private static ChatException tooMany(long nanos) {
        return ChatException.later(
                Problem.TOO_MANY_ATTEMPTS,
                RetryAfter.ofNanos(nanos),
                "Too many accounts were created from this network.");
    }
}
