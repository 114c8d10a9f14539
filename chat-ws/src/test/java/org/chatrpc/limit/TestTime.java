package org.chatrpc.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A monotonic clock that goes when it is told to. It starts where a sum of two times overflows, as a real one may. */
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
