package org.chatrpc.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Decides when readers whose polls did not wait should poll again: at the basic interval as long as the rate of such
 * polls is at most the target, and at a multiple of it otherwise, so that the rate settles near the target. For each
 * account, only as many polls count as compliant clients would make, so that one that ignores the interval slows down
 * no one else. Thread-safe and lock-free.
 */
final class PollBackpressure {
    private static final int MAX_FACTOR = 30;

    /** A user may run two clients. */
    private static final int COUNTED_PER_ACCOUNT = 2;

    /** A power of two. Some accounts share a place, and then a few of their polls do not count. */
    private static final int PLACES = 1 << 16;

    private static final int COUNT_BITS = 2;

    private final Supplier<Duration> every;
    private final IntSupplier targetPerSecond;
    private final LongSupplier nanoTime;
    /** The current second in the upper 32 bits, the number of its polls in the lower. */
    private final AtomicLong counter = new AtomicLong();

    /** Of the accounts of each place: the current second in the upper bits, how many of their polls count in the lower. */
    private final AtomicIntegerArray counted = new AtomicIntegerArray(PLACES);

    private volatile long perSecond;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    PollBackpressure(Supplier<Duration> every, IntSupplier targetPerSecond, LongSupplier nanoTime) {
        this.every = every;
        this.targetPerSecond = targetPerSecond;
        this.nanoTime = nanoTime;
    }

    /** Counts a poll of this account that did not wait, and returns when to poll again. */
    Duration next(String username) {
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
        int more = counts(username, second) ? 1 : 0;
        long before = counter.getAndUpdate(
                count -> second == (int) (count >>> 32) ? count + more : ((long) second << 32) | more);
        if (second != (int) (before >>> 32)) {
            perSecond = before & 0xFFFF_FFFFL;
        }
        long factor = Math.min(MAX_FACTOR, 1 + perSecond / targetPerSecond.getAsInt());
        return every.get().multipliedBy(factor);
    }

    private boolean counts(String username, int second) {
        int hash = username.hashCode();
        int none = second << COUNT_BITS;
        int before = counted.getAndUpdate(
                (hash ^ (hash >>> 16)) & (PLACES - 1),
                count -> (count >>> COUNT_BITS) != (none >>> COUNT_BITS)
                        ? none + 1
                        : Math.min(count + 1, none + COUNTED_PER_ACCOUNT));
        return before != none + COUNTED_PER_ACCOUNT;
    }
}
