package org.chatrpc.limit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/**
 * Logs failures of one kind, some with their stack traces, and counts the rest: a failure of one call often affects
 * thousands, and callers may be able to provoke it. Never throws. Thread-safe.
 */
public final class FailureLog {
    private static final int TRACES_PER_MINUTE = 3;

    private final Logger logger;
    private final String what;
    private final LogQuota quota;

    /** @param what what failed, as a sentence without a full stop, such as "A poll could not be resumed" */
    public FailureLog(Logger logger, String what) {
        this(logger, what, System::nanoTime);
    }

    FailureLog(Logger logger, String what, LongSupplier nanoTime) {
        this.logger = logger;
        this.what = what;
        this.quota = new LogQuota(
                TRACES_PER_MINUTE,
                (kind, count) -> logger.log(Level.ERROR, kind + " (" + count + " more times)"),
                nanoTime);
    }

    /** Logs this failure, or counts it. */
    public void log(Throwable failure) {
        try {
            if (quota.admits(what)) {
                logger.log(Level.ERROR, what, failure);
            }
        } catch (RuntimeException | Error e) {
            // Most likely out of memory: the caller must still be able to handle the failure.
            failure.addSuppressed(e);
        }
    }

    /** Logs how many failures have not been logged yet; for the end. */
    public void flushSummary() {
        quota.flushSummary();
    }
}
