package org.chatrpc.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A monotonic clock that moves only when set. It starts close to overflow, as a real one may. */
final class TestTime implements LongSupplier {
    private volatile long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    synchronized void advance(Duration by) {
        now += by.toNanos();
    }

    @Override
    public long getAsLong() {
        return now;
    }
}
