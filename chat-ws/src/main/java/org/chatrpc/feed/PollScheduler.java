package org.chatrpc.feed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.limit.FailureLog;

/**
 * Resumes parked polls and watches their deadlines, on a thread of its own, so that the thread that commits an event does not
 * have to resume everyone who waits for it. The tasks must not block. Thread-safe.
 */
final class PollScheduler {
    private static final Logger LOGGER = System.getLogger(PollScheduler.class.getName());

    private final FailureLog failures = new FailureLog(LOGGER, "A poll could not be resumed");
    private final ScheduledThreadPoolExecutor executor;

    PollScheduler(ThreadFactory threads) {
        executor = new ScheduledThreadPoolExecutor(1, threads);
        // Most polls complete long before their deadlines, whose tasks would pile up.
        executor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs the task once after the delay, unless the returned future is cancelled; immediately, on the calling thread, if the
     * scheduler has been stopped or has no thread. Whatever the delay and the task, nothing is thrown: the caller may be the
     * journal's thread.
     */
    @CanIgnoreReturnValue
    Future<?> runAfter(Duration delay, Runnable task) {
        Runnable once = once(task);
        try {
            return executor.schedule(once, nanos(delay), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            once.run();
        } catch (RuntimeException | Error e) {
            // No thread could be started, but the task may be in the executor's queue already.
            failures.log(e);
            once.run();
        }
        return CompletableFuture.completedFuture(null);
    }

    private Runnable once(Runnable task) {
        AtomicBoolean begun = new AtomicBoolean();
        return () -> {
            if (!begun.getAndSet(true)) {
                runLogged(task);
            }
        };
    }

    /** At most what a long can hold, 292 years. */
    private static long nanos(Duration delay) {
        return TimeUnit.NANOSECONDS.convert(delay);
    }

    /** No one reads the exception from the future. */
    private void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failures.log(e);
        }
    }

    /** Accepts no more tasks; the thread ends when those it has are done or cancelled. */
    void stop() {
        failures.flushSummary();
        executor.shutdown();
    }
}
