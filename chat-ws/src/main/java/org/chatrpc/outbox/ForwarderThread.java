package org.chatrpc.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread of a {@link Forwarder}: checks for rows every second, and at once after a commit on this node.
 * Thread-safe.
 *
 * <p>The check every second finds rows that were committed just before a crash, or by other means than this library.
 */
final class ForwarderThread {
    private static final Logger LOGGER = System.getLogger(ForwarderThread.class.getName());

    private final Forwarder forwarder;
    /** One is enough, because a pass sends everything. */
    private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);

    private final Thread thread;

    ForwarderThread(Forwarder forwarder, ThreadFactory threads) {
        this.forwarder = forwarder;
        thread = threads.newThread(this::run);
    }

    void start() {
        thread.start();
    }

    /** Signals that there may be rows to send. Never blocks, so it may be called wherever a transaction ends. */
    void nudge() {
        nudges.offer(true);
    }

    /** Ends the thread after its current call, and waits briefly for it. Unsent rows are sent after the next start. */
    void stop(Duration atMost) {
        forwarder.stop();
        // Ends the wait that may follow, even if something clears the interruption.
        nudge();
        thread.interrupt();
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!forwarder.isStopped()) {
                Duration wait = passSafely();
                nudges.poll(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // The application is being stopped; no one else uses this thread.
        }
    }

    /** A defect must not end the thread, because that would go unnoticed until messages are missed. */
    private Duration passSafely() {
        try {
            return forwarder.pass();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, "The outbox has failed, and tries again", e);
            return Backoff.MAX_PAUSE;
        }
    }
}
