package org.chatrpc.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One poll that waits, from its registration until it is answered. Any thread may wake or cancel it; only the poll's own
 * thread waits.
 */
final class Waiter {
    private final String username;
    private final String sessionId;
    /** Has permits if something happened since the poll last looked at the log. */
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

    /** There may be something to read. */
    void wake() {
        signal.release();
    }

    /** A newer poll of the same session took its place, the session ended, or the server stops. It stays cancelled. */
    void cancel() {
        cancelled = true;
        signal.release();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * Waits, holding no lock, for a call of {@link #wake} since this last returned true, and returns whether there was one;
     * false if the time is over, the poll is cancelled or the thread interrupted.
     */
    boolean await(long nanos) {
        try {
            boolean signalled = signal.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            // Before the caller looks at the log, so that a signal after that look is kept.
            signal.drainPermits();
            return signalled && !cancelled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
