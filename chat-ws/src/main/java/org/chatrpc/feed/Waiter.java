package org.chatrpc.feed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One reader that waits for news. Thread-safe; released once, then spent. */
final class Waiter {
    private final String username;
    private final String sessionId;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean dismissed;

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
        released.countDown();
    }

    /** A newer poll of the same session took its place, the session ended, or the server stops. */
    void dismiss() {
        dismissed = true;
        released.countDown();
    }

    /** Whether there is no point in waiting again. */
    boolean isDismissed() {
        return dismissed;
    }

    /** Waits, holding no lock, and returns whether it was woken rather than dismissed or timed out. */
    boolean await(long nanos) {
        try {
            return released.await(nanos, TimeUnit.NANOSECONDS) && !dismissed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
