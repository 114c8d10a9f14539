package org.chatrpc.client.soap;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the total duration of a call, from its first byte to the last one of the response. The timeouts of a connection
 * apply to each read only, so a server that sends a byte from time to time would block a thread forever. Thread-safe.
 *
 * <p>A thread that waits for the first byte of the response is released by closing its connection. A thread that reads
 * the response checks the limit before each read, because closing would wait for the read in progress.
 */
final class CallLimit {

    /** Request-context key of the limit. */
    static final String PROPERTY = CallLimit.class.getName();

    private static final ScheduledExecutorService WATCHDOG = watchdog();

    private final long most;
    private final long begun = System.nanoTime();

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private @Nullable HttpURLConnection waiting;

    private volatile @Nullable HttpURLConnection used;

    @GuardedBy("this")
    private @Nullable Future<?> alarm;

    CallLimit(Duration most) {
        this.most = most.toNanos();
    }

    private static ScheduledExecutorService watchdog() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "call-limits");
            thread.setDaemon(true);
            return thread;
        });
        // Otherwise the alarm of each completed call would be kept until it is due.
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** The request goes out on a connection. */
    synchronized void begin(HttpURLConnection connection) {
        waiting = connection;
        used = connection;
        long left = Math.max(0, most - (System.nanoTime() - begun));
        alarm = WATCHDOG.schedule(this::disconnect, left, TimeUnit.NANOSECONDS);
        if (ended) {
            WATCHDOG.execute(this::disconnect);
        }
    }

    /** The response has started, or there is none. */
    synchronized void answered() {
        waiting = null;
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    /** Ends the call, whose outcome is not needed any more, without waiting. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        WATCHDOG.execute(this::disconnect);
    }

    /**
     * The call has failed: closes its connection instead of reading the rest of the response. By the thread of the call.
     */
    void failed() {
        HttpURLConnection connection = used;
        if (connection != null) {
            connection.disconnect();
        }
    }

    /** Whether it was {@linkplain #end ended}. */
    synchronized boolean ended() {
        return ended;
    }

    /** Whether the call must not continue. */
    boolean over() {
        return ended() || System.nanoTime() - begun >= most;
    }

    private synchronized void disconnect() {
        if (waiting != null) {
            waiting.disconnect();
        }
    }
}
