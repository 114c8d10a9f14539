package org.chatrpc.store.sql.table.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Assigns times to new log entries. Entries are ordered by seq; their times follow that order as far as clocks allow.
 *
 * <p>The clocks of nodes differ slightly, so an entry is never dated before the previous one. But a date far in the
 * future comes from a wrong clock, and later entries do not follow it.
 *
 * <p>Thread-safe.
 */
public final class EntryTime {
    public static final Duration DEFAULT_SKEW = Duration.ofSeconds(5);

    private static final Logger LOGGER = System.getLogger(EntryTime.class.getName());
    private static final Duration WARN_EVERY = Duration.ofMinutes(10);

    private final Duration maxSkew;
    private final LongSupplier nanos;
    /** When the last warning was logged, by the monotonic clock. */
    private final AtomicLong warnedAt;

    /**
     * @param maxSkew how far ahead of this node's clock the last entry may be dated and still be followed
     * @param nanos a monotonic clock such as {@link System#nanoTime}
     */
    public EntryTime(Duration maxSkew, LongSupplier nanos) {
        this.maxSkew = maxSkew;
        this.nanos = nanos;
        this.warnedAt = new AtomicLong(nanos.getAsLong() - WARN_EVERY.toNanos());
    }

    /**
     * @param now by this node's clock
     * @param last the time of the last entry
     * @return in whole milliseconds, as times are stored
     */
    public Instant next(Instant now, Instant last) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        Duration ahead = Duration.between(time, last);
        if (ahead.isNegative()) {
            return time;
        }
        if (ahead.compareTo(maxSkew) <= 0) {
            return last;
        }
        warn(ahead);
        return time;
    }

    private void warn(Duration ahead) {
        long now = nanos.getAsLong();
        long before = warnedAt.get();
        if (now - before >= WARN_EVERY.toNanos() && warnedAt.compareAndSet(before, now)) {
            LOGGER.log(
                    Level.WARNING,
                    "The last log entry is dated {0} s ahead of this server''s clock; new entries are dated by this clock again."
                            + " This clock or that of another node is, or was, wrong.",
                    ahead.toSeconds());
        }
    }
}
