package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The time by which something is deleted or expires, which cannot be undone. It is the time of the system clock, except after
 * that jumped ahead: then it continues at the pace of the monotonic clock for a grace period, in which a time server, or an
 * administrator, corrects a wrong clock. The same holds at the start, when it continues from the time of the last entry of the
 * log, as a machine may boot with a clock that is years ahead. A clock that is set back is followed at once: by an earlier time,
 * nothing is deleted too early.
 *
 * <p>New entries are dated by {@link LogClock} instead: after a machine was suspended, messages must have the right time at once.
 *
 * <p>A clock that is still wrong after the grace period is believed. Thread-safe and without a lock, as each call reads it.
 */
public final class TrustedClock extends Clock {
    private static final Logger LOGGER = System.getLogger(TrustedClock.class.getName());
    /** How often the two clocks are compared afresh, so that gradual corrections do not add up. */
    private static final long COMPARE_EVERY_NANOS = 1_000_000_000L;

    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private final Duration gracePeriod;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicReference<Reading> last;

    /**
     * The last accepted time, and since when the system clock has been ahead.
     *
     * @param nanos the monotonic clock at that time
     * @param ahead by how much the system clock is ahead; zero if it is not
     * @param aheadSince since when, by the monotonic clock; only if it is ahead
     */
    private record Reading(Instant time, long nanos, Duration ahead, long aheadSince) {
        Reading(Instant time, long nanos) {
            this(time, nanos, Duration.ZERO, nanos);
        }

        Reading ahead(Duration by, long since) {
            return new Reading(time, nanos, by, since);
        }
    }

    /**
     * @param nanos a monotonic clock such as {@link System#nanoTime}
     * @param tolerance how far the two clocks may differ
     * @param gracePeriod how long after a jump, and after the start, the system clock is not followed; zero to follow it at once
     */
    public TrustedClock(Clock clock, LongSupplier nanos, Duration tolerance, Duration gracePeriod) {
        this.clock = clock;
        this.nanos = nanos;
        this.tolerance = tolerance;
        this.gracePeriod = gracePeriod;
        this.last = new AtomicReference<>(new Reading(clock.instant(), nanos.getAsLong()));
    }

    /** The system clock, followed wherever it goes: for tools that delete nothing by it. */
    public static TrustedClock system() {
        return new TrustedClock(Clock.systemUTC(), System::nanoTime, Duration.ZERO, Duration.ZERO);
    }

    /**
     * The log was opened. Only the first call has an effect: from then on, the monotonic clock knows how much time has passed.
     *
     * @param lastEntry the time of the last entry; the epoch if there is none
     */
    public void startFrom(Instant lastEntry) {
        if (lastEntry.isAfter(Instant.EPOCH) && started.compareAndSet(false, true)) {
            long at = nanos.getAsLong();
            Duration ahead = Duration.between(lastEntry, clock.instant());
            if (ahead.compareTo(tolerance) > 0 && !gracePeriod.isZero()) {
                last.set(new Reading(lastEntry, at).ahead(ahead, at));
                log("The last entry of the log is {0} s old", ahead);
            }
        }
    }

    private void log(String reason, Duration ahead) {
        LOGGER.log(
                Level.INFO,
                reason + ". Deletion and expiry are suspended for {1} s in case this server''s clock is wrong.",
                ahead.toSeconds(),
                gracePeriod.toSeconds());
    }

    @Override
    public Instant instant() {
        long at = nanos.getAsLong();
        Instant system = clock.instant();
        Reading known = Objects.requireNonNull(last.get());
        Instant expected = known.time().plusNanos(at - known.nanos());
        Duration ahead = Duration.between(expected, system);
        if (ahead.compareTo(tolerance) <= 0) {
            if (!known.ahead().isZero() || ahead.isNegative() || at - known.nanos() >= COMPARE_EVERY_NANOS) {
                last.compareAndSet(known, new Reading(system, at));
            }
            return system;
        }
        // A second jump begins another grace period.
        boolean isNew = ahead.minus(known.ahead()).abs().compareTo(tolerance) > 0;
        if (at - (isNew ? at : known.aheadSince()) >= gracePeriod.toNanos()) {
            last.compareAndSet(known, new Reading(system, at));
            return system;
        }
        if (isNew && last.compareAndSet(known, known.ahead(ahead, at))) {
            log("The system clock has jumped ahead by {0} s", ahead);
        }
        return expected;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are trusted, which have no zone.");
    }
}
