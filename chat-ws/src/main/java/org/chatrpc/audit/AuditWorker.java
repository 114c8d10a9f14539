package org.chatrpc.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.chatrpc.log.store.StoreUnavailableException;

/**
 * A thread for one part of the work on the audit log, which sleeps until it is woken or something is due. Retries after
 * a short delay on any failure. Thread-safe.
 */
final class AuditWorker {
    private static final Logger LOGGER = System.getLogger(AuditWorker.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final String target;
    private final Work work;
    private final Thread thread;
    private final Semaphore wakeups = new Semaphore(0);
    private volatile boolean closing;
    /** The last failure, to log each once; empty if the last attempt succeeded. Confined to the thread. */
    private String failed = "";

    interface Work {
        /** Does the work that is due; returns how long to sleep afterwards unless woken. */
        Duration run() throws IOException;
    }

    /** @param target the name of the target in the server's log */
    AuditWorker(String target, Work work, ThreadFactory threads) {
        this.target = target;
        this.work = work;
        this.thread = threads.newThread(this::run);
    }

    /** If it cannot be started, the server continues without it. */
    void start() {
        try {
            thread.start();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, "The audit log is not written to " + target + " until the server is restarted", e);
        }
    }

    /** Runs the work now, or once more if it is running. */
    void wake() {
        wakeups.release();
    }

    /** Ends the thread once its current run has finished. */
    void end() {
        closing = true;
        wakeups.release();
    }

    /** Waits until it has ended, but not for longer than this. */
    void join(Duration atMost) throws InterruptedException {
        thread.join(Math.max(1, atMost.toMillis()));
    }

    private void run() {
        while (!closing) {
            try {
                boolean unused = wakeups.tryAcquire(attempt().toMillis(), TimeUnit.MILLISECONDS);
                wakeups.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration attempt() {
        try {
            Duration pause = work.run();
            if (!failed.isEmpty()) {
                LOGGER.log(Level.INFO, "The audit log is written to {0} again.", target);
                failed = "";
            }
            return pause;
        } catch (IOException | RuntimeException | Error e) {
            report(e);
            return RETRY_AFTER;
        }
    }

    /** Logs each reason once, as attempts follow each other. That the database is not open is reported elsewhere. */
    private void report(Throwable failure) {
        String reason = failure.toString();
        if (!closing && !(failure instanceof StoreUnavailableException) && !reason.equals(failed)) {
            failed = reason;
            LOGGER.log(Level.WARNING, "The audit log cannot be written to {0}; retrying. {1}", target, reason);
            LOGGER.log(Level.DEBUG, "Stack trace of the failure above", failure);
        }
    }
}
