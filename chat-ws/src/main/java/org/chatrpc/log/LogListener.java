package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Listens for notifications of commits on other nodes. What it misses costs little: the journal looks at the log a few times a second
 * anyway. Thread-safe.
 */
final class LogListener {
    private static final Logger LOGGER = System.getLogger(LogListener.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LogStore store;
    private final LongConsumer receiver;
    private final Thread thread;
    private volatile boolean closed;

    /** @param receiver is told, by the listener's own thread, the last seq of each commit */
    LogListener(LogStore store, LongConsumer receiver, ThreadFactory threads) {
        this.store = store;
        this.receiver = receiver;
        this.thread = threads.newThread(this::run);
    }

    void start() {
        thread.start();
    }

    /** Does not wait for the thread's end, which comes with the store's at the latest. */
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                long seq = store.awaitNotification(AT_MOST);
                if (seq > 0) {
                    receiver.accept(seq);
                }
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.DEBUG, "No notifications of the log for now", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
