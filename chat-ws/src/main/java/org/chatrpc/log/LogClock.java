package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time for new entries: the system clock, except after it was set back. Times would then run backwards, so they
 * continue at the pace of the monotonic clock, until the system clock has caught up or has stayed behind long enough to
 * be accepted.
 *
 * <p>A clock that jumps ahead is accepted at once, as that also happens after a machine was suspended. If it jumps back
 * afterwards, that is accepted, too: only the entries written in between have a wrong time.
 *
 * <p>Must be read several times a minute; otherwise gradual corrections of the system clock add up and appear as a
 * jump. Confined to the journal's thread.
 */
final class LogClock {
    private static final Logger LOGGER = System.getLogger(LogClock.class.getName());

    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private final Duration gracePeriod;
    /** The last accepted time, and the reading of the monotonic clock at that moment. */
    private Instant accepted;

    private long acceptedAt;
    /** Since when, by the monotonic clock, the system clock has differed; valid only if {@link #differs}. */
    private long differsSince;

    private boolean differs;

    /**
     * @param nanos a monotonic clock such as {@link System#nanoTime}
     * @param tolerance how far the two clocks may differ
     * @param gracePeriod how long after a change of the system clock times continue as before
     */
    LogClock(Clock clock, LongSupplier nanos, Duration tolerance, Duration gracePeriod) {
        this.clock = clock;
        this.nanos = nanos;
        this.tolerance = tolerance;
        this.gracePeriod = gracePeriod;
        accept(clock.instant(), nanos.getAsLong());
    }

    Instant now() {
        long at = nanos.getAsLong();
        Instant system = clock.instant();
        Instant expected = accepted.plusNanos(at - acceptedAt);
        Duration ahead = Duration.between(expected, system);
        if (ahead.abs().compareTo(tolerance) <= 0) {
            accept(system, at);
            return system;
        }
        if (!differs) {
            differs = true;
            differsSince = at;
            LOGGER.log(Level.WARNING, "The system clock was changed by {0} s", ahead.toSeconds());
        } else if (at - differsSince > gracePeriod.toNanos()) {
            accept(system, at);
            return system;
        }
        return ahead.isNegative() ? expected : system;
    }

    private void accept(Instant time, long at) {
        accepted = time;
        acceptedAt = at;
        differs = false;
    }
}
