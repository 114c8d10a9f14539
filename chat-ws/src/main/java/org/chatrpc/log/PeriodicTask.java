package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A periodic task on a thread of its own: it runs whenever it is due, or when it is woken. After any failure it is
 * retried with a short delay, because nothing else would do its work. Thread-safe.
 */
public final class PeriodicTask implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(PeriodicTask.class.getName());

    private final String name;
    private final Duration first;
    private final Duration retry;
    private final ThreadFactory threads;
    private final Semaphore wake = new Semaphore(0);
    /** Null until it is started. */
    private volatile @Nullable Thread thread;

    private volatile boolean closed;

    /** What is done. */
    public interface Turn {
        /**
         * Does what is due.
         *
         * @return how long to wait for the next turn, unless woken
         * @throws InterruptedException when the work is closed
         */
        Duration run() throws InterruptedException;
    }

    /**
     * @param name what it does, at the start of a sentence of the log: "Removing what is too old"
     * @param first how long the first turn waits, unless woken
     * @param retry how long a turn waits that follows a failure, unless woken
     */
    public PeriodicTask(String name, Duration first, Duration retry, ThreadFactory threads) {
        this.name = name;
        this.first = first;
        this.retry = retry;
        this.threads = threads;
    }

    /** Starts; must be called once. If the thread cannot be started, the server continues without it. */
    public void start(Turn turn) {
        try {
            Thread created = threads.newThread(() -> run(turn));
            // Before it runs, so that close() finds it from then on.
            thread = created;
            created.start();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, name + " is not possible until the server is restarted", e);
        }
    }

    /** Runs the task now, or when the current run has ended. May be called before the start. */
    public void wake() {
        wake.release();
    }

    /** Whether a turn should end early. */
    public boolean isClosed() {
        return closed;
    }

    /** Interrupts the thread and does not wait for it: unfinished work has to be done after the next start. */
    @Override
    public void close() {
        closed = true;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    private void run(Turn turn) {
        Duration pause = first;
        while (!closed) {
            try {
                wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                pause = turn.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                if (!closed) {
                    LOGGER.log(Level.WARNING, name + " failed; will retry", e);
                }
                pause = retry;
            }
        }
    }
}
