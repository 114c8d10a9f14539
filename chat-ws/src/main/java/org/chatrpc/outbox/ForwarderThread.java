package org.chatrpc.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread of a {@link Forwarder}: looks each second, and at once after a commit on this node. Thread-safe.
 *
 * <p>The look each second finds what was committed just before a crash, or by something else than this library.
 */
final class ForwarderThread {
    private static final Logger LOGGER = System.getLogger(ForwarderThread.class.getName());

    private final Forwarder forwarder;
    /** One is enough, as a pass sends everything. */
    private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);

    private final Thread thread;

    ForwarderThread(Forwarder forwarder, ThreadFactory threads) {
        this.forwarder = forwarder;
        thread = threads.newThread(this::run);
    }

    void start() {
        thread.start();
    }

    /** Says that there may be something to send. Never waits, so it may be called wherever a transaction ends. */
    void nudge() {
        nudges.offer(true);
    }

    /** Ends the thread after the call that it is in, and waits a moment for it. What was not sent is sent after the next start. */
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
            // The application is being stopped; nobody else sees this thread.
        }
    }

    /** A defect must not end the thread, as nobody would notice until messages are missed. */
    private Duration passSafely() {
        try {
            return forwarder.pass();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, "The outbox has failed, and tries again", e);
            return Backoff.LONGEST;
        }
    }
}
