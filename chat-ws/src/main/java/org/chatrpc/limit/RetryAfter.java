package org.chatrpc.limit;

import java.time.Duration;

/** Converts waiting times into the {@code retryAfterMillis} that callers receive. */
public final class RetryAfter {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private RetryAfter() {}

    /** Rounds up to whole milliseconds: rounded down, callers would retry too early. */
    public static Duration ofNanos(long nanos) {
        return Duration.ofMillis(nanos / NANOS_PER_MILLI + (nanos % NANOS_PER_MILLI > 0 ? 1 : 0));
    }
}
