package org.chatrpc.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RetryAfter;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Limits how often one network may try to register within an hour, whether an account is created or not. Thread-safe. */
final class RegistrationThrottle {
    private static final Duration HOUR = Duration.ofHours(1);
    /** The maximum number of attempts tracked, over all networks. */
    private static final int MAX_TRACKED = 1_000_000;

    private final IntSupplier perHour;
    private final LongSupplier nanoTime;
    /**
     * The times of each network's attempts within the last hour, in order. Accessed only inside {@code compute}.
     */
    private final BoundedCache<Network, Deque<Long>> recent;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    RegistrationThrottle(IntSupplier perHour, LongSupplier nanoTime) {
        this.perHour = perHour;
        this.nanoTime = nanoTime;
        this.recent = new BoundedCache<>(MAX_TRACKED, Deque::size, HOUR, nanoTime);
    }

    /** Counts an attempt, or refuses it. */
    void count(Network network) {
        recent.compute(network, previous -> {
            Deque<Long> times = previous == null ? new ArrayDeque<>() : previous;
            long now = nanoTime.getAsLong();
            while (!times.isEmpty() && now - times.peekFirst() >= HOUR.toNanos()) {
                times.pollFirst();
            }
            int limit = perHour.getAsInt();
            if (times.size() >= limit) {
                throw tooMany(HOUR.toNanos() - (now - lastInTheWay(times, limit)));
            }
            times.addLast(now);
            return times;
        });
    }

    /** The attempt that has to expire before another one is allowed: not the oldest, if the limit was lowered meanwhile. */
    private static long lastInTheWay(Deque<Long> times, int limit) {
        return times.stream()
                .skip(Math.max(0, times.size() - Math.max(1, limit)))
                .findFirst()
                .orElseThrow();
    }

    private static ChatException tooMany(long nanos) {
        return ChatException.later(
                Problem.TOO_MANY_ATTEMPTS,
                RetryAfter.ofNanos(nanos),
                "Too many registration attempts from this network within an hour.");
    }
}
