package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.chatrpc.log.store.LogStore;

/**
 * Waits for notifications of commits on other nodes. A missed notification costs little, as the journal checks the log
 * a few times a second anyway. Thread-safe.
 */
final class LogListener {
    private static final Logger LOGGER = System.getLogger(LogListener.class.getName());
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final LogStore store;
    private final LongConsumer receiver;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param receiver called on the listener's own thread with the last seq of each commit
     */
    LogListener(LogStore store, LongConsumer receiver, ThreadFactory threads) {
        this.store = store;
        this.receiver = receiver;
        this.thread = threads.newThread(this::run);
    }

    void start() {
        thread.start();
    }

    /** Does not wait for the thread to end; it ends at the latest when the store is closed. */
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                long seq = store.awaitNotification(MAX_WAIT);
                if (seq > 0) {
                    receiver.accept(seq);
                }
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.DEBUG, "Cannot receive notifications of the log at present", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_DELAY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
