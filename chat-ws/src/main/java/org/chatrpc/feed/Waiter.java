package org.chatrpc.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One waiting poll, from its registration until it is answered. Any thread may wake or cancel it; only the poll's own
 * thread waits.
 */
final class Waiter {
    private final String username;
    private final String sessionId;
    /** Has permits if something has happened since the poll last read the log. */
    private final Semaphore signal = new Semaphore(0);

    private volatile boolean cancelled;

    Waiter(String username, String sessionId) {
        this.username = username;
        this.sessionId = sessionId;
    }

    String username() {
        return username;
    }

    String sessionId() {
        return sessionId;
    }

    /** Signals that there may be something to read. */
    void wake() {
        signal.release();
    }

    /**
     * Cancels the poll for good: a newer poll of the same session replaced it, the session ended, or the server stops.
     */
    void cancel() {
        cancelled = true;
        signal.release();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * Waits, holding no lock, until {@link #wake} has been called since this method last returned true. Returns false
     * if the time is up, the poll is cancelled or the thread interrupted.
     */
    boolean await(long nanos) {
        try {
            boolean signalled = signal.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            // Before the caller reads the log, so that a signal after that read is kept.
            signal.drainPermits();
            return signalled && !cancelled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
