package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time for new entries: the system's clock, except while that was set back. Then times would run backwards; so they go on
 * at the pace of the monotonic clock, until the system's clock is right again or has stayed back for long enough to be
 * believed.
 *
 * <p>A clock that jumps ahead is believed at once, as it does so after a machine slept, and one that jumps ahead and returns
 * is believed both times: the entries written meanwhile bear a wrong time, and no later ones.
 *
 * <p>Must be asked a few times a minute, or slow corrections of the clock add up and look like a jump. Confined to the
 * journal's thread.
 */
final class LogClock {
    private static final Logger LOGGER = System.getLogger(LogClock.class.getName());

    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private final Duration patience;
    /** A time that was believed, and the monotonic clock then. */
    private Instant believed;

    private long believedAt;
    /** Since when, by the monotonic clock, the system's differs; only counts if {@link #differs}. */
    private long differsSince;

    private boolean differs;

    /**
     * @param nanos a monotonic clock, such as {@link System#nanoTime}
     * @param tolerance what the two clocks may differ by
     * @param patience how long a clock that was set is measured by the time before
     */
    LogClock(Clock clock, LongSupplier nanos, Duration tolerance, Duration patience) {
        this.clock = clock;
        this.nanos = nanos;
        this.tolerance = tolerance;
        this.patience = patience;
        believe(clock.instant(), nanos.getAsLong());
    }

    Instant now() {
        long at = nanos.getAsLong();
        Instant said = clock.instant();
        Instant passed = believed.plusNanos(at - believedAt);
        Duration ahead = Duration.between(passed, said);
        if (ahead.abs().compareTo(tolerance) <= 0) {
            believe(said, at);
            return said;
        }
        if (!differs) {
            differs = true;
            differsSince = at;
            LOGGER.log(Level.WARNING, "The system''s clock was set by {0} s", ahead.toSeconds());
        } else if (at - differsSince > patience.toNanos()) {
            believe(said, at);
            return said;
        }
        return ahead.isNegative() ? passed : said;
    }

    private void believe(Instant time, long at) {
        believed = time;
        believedAt = at;
        differs = false;
    }
}
