package org.chatrpc.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells readers whose polls did not wait when to poll again: at the basic interval as long as the rate of such polls is
 * at most the target, and at a multiple of it otherwise, so that the rate settles near the target. Thread-safe and
 * lock-free.
 */
final class PollPace {
    private static final int MAX_FACTOR = 30;

    private final Supplier<Duration> every;
    private final IntSupplier targetPerSecond;
    private final LongSupplier nanoTime;
    /** The current second in the upper 32 bits, the number of its polls in the lower. */
    private final AtomicLong counter = new AtomicLong();

    private volatile long perSecond;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    PollPace(Supplier<Duration> every, IntSupplier targetPerSecond, LongSupplier nanoTime) {
        this.every = every;
        this.targetPerSecond = targetPerSecond;
        this.nanoTime = nanoTime;
    }

    /** Counts a poll that did not wait, and returns when to poll again. */
    Duration next() {
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
        long before =
                counter.getAndUpdate(count -> second == (int) (count >>> 32) ? count + 1 : ((long) second << 32) | 1);
        if (second != (int) (before >>> 32)) {
            perSecond = before & 0xFFFF_FFFFL;
        }
        long factor = Math.min(MAX_FACTOR, 1 + perSecond / targetPerSecond.getAsInt());
        return every.get().multipliedBy(factor);
    }
}
