package org.chatrpc.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When a reader that was not held should come again: each second, as long as no more polls arrive than are welcome; the more
 * there are, the more rarely, so that their number settles near that. Thread-safe, without a lock.
 */
final class PollPace {
    private static final int SLOWEST = 30;

    private final Duration every;
    private final int welcomePerSecond;
    private final LongSupplier nanoTime;
    /** The second being counted in the upper half, its polls in the lower. */
    private final AtomicLong counting = new AtomicLong();

    private volatile long perSecond;

    /** @param nanoTime as {@link System#nanoTime} */
    PollPace(Duration every, int welcomePerSecond, LongSupplier nanoTime) {
        this.every = every;
        this.welcomePerSecond = welcomePerSecond;
        this.nanoTime = nanoTime;
    }

    /** Counts a poll that was answered at once, and says when the next one is welcome. */
    Duration next() {
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
        long before =
                counting.getAndUpdate(count -> second == (int) (count >>> 32) ? count + 1 : ((long) second << 32) | 1);
        if (second != (int) (before >>> 32)) {
            perSecond = before & 0xFFFF_FFFFL;
        }
        long slower = Math.min(SLOWEST, 1 + perSecond / welcomePerSecond);
        return every.multipliedBy(slower);
    }
}
