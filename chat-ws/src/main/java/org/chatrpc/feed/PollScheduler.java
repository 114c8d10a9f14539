package org.chatrpc.feed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Resumes parked polls and watches their deadlines, on a thread of its own, so that the thread that commits an event does not
 * have to resume everyone who waits for it. The tasks must not block. Thread-safe.
 */
final class PollScheduler {
    private static final Logger LOGGER = System.getLogger(PollScheduler.class.getName());

    private final ScheduledThreadPoolExecutor executor;

    PollScheduler(ThreadFactory threads) {
        executor = new ScheduledThreadPoolExecutor(1, threads);
        // Most polls are answered long before their deadlines, which would pile up.
        executor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs the task after the delay, unless the returned future is cancelled; immediately, on the calling thread, if the
     * scheduler has been stopped. Whatever the delay and the task, nothing is thrown: the caller may be the journal's thread.
     */
    @CanIgnoreReturnValue
    Future<?> runAfter(Duration delay, Runnable task) {
        try {
            return executor.schedule(() -> runLogged(task), nanos(delay), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            runLogged(task);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** At most what a long can hold, 292 years. */
    private static long nanos(Duration delay) {
        return TimeUnit.NANOSECONDS.convert(delay);
    }

    /** Nobody asks the future for an exception. */
    private static void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "A poll could not be resumed", e);
        }
    }

    /** Accepts no more tasks; the thread ends when those it has are done or cancelled. */
    void stop() {
        executor.shutdown();
    }
}
