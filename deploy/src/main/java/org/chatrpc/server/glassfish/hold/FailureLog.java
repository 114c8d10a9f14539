package org.chatrpc.server.glassfish.hold;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs failures of requests that wait: one a minute with its stack trace, and how many there were before it. What fails for one of
 * them often fails for thousands. Thread-safe.
 */
final class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;

    @GuardedBy("this")
    private long loggedNanos;

    @GuardedBy("this")
    private long unlogged;

    /** @param nanoTime a monotonic clock such as {@link System#nanoTime} */
    FailureLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.loggedNanos = nanoTime.getAsLong() - MINUTE_NANOS;
    }

    /** Logs this failure, or counts it. */
    synchronized void log(Throwable cause) {
        long now = nanoTime.getAsLong();
        if (now - loggedNanos < MINUTE_NANOS) {
            unlogged++;
            return;
        }
        String message =
                "A request that waited could not be answered" + (unlogged > 0 ? ", nor " + unlogged + " before" : "");
        LOG.log(Level.WARNING, message, cause);
        unlogged = 0;
        loggedNanos = now;
    }
}
