package org.chatrpc.limit;

import java.time.Duration;

/** How long callers are told to wait. */
public final class Waits {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Waits() {}

    /** The time, rounded up to whole milliseconds, as that is what callers are told: rounded down, they came too early. */
    public static Duration ofNanos(long nanos) {
        return Duration.ofMillis(nanos / NANOS_PER_MILLI + (nanos % NANOS_PER_MILLI > 0 ? 1 : 0));
    }
}
