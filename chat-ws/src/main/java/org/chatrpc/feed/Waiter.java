package org.chatrpc.feed;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A registered poll, until it is completed. Any thread may wake or cancel it; the other methods are called by the
 * poll's owner, on one thread at a time.
 *
 * <p>No wake-up is lost if the owner calls {@link #rearm}, then reads the log, and then calls {@link #park} if it found
 * nothing: a signal that arrives after {@code rearm}, even before {@code park}, resumes the poll.
 */
final class Waiter {
    /** No signal since the last {@link #rearm}. */
    private static final Runnable QUIET = new Marker();
    /** At least one signal since then. */
    private static final Runnable SIGNALLED = new Marker();

    private final String username;
    private final String sessionId;
    private final long quietUntil;
    /** QUIET, SIGNALLED, or, while the poll is parked, the action that resumes it. */
    private final AtomicReference<Runnable> state = new AtomicReference<>(QUIET);

    private final AtomicBoolean alarmed = new AtomicBoolean();

    @GuardedBy("this")
    private @Nullable Future<?> alarm;

    @GuardedBy("this")
    private boolean ended;

    private volatile boolean cancelled;
    private volatile boolean expired;

    /**
     * @param quietUntil when presence alone may wake the poll, in milliseconds of {@link EphemeralEvents#millis}
     */
    Waiter(String username, String sessionId, long quietUntil) {
        this.username = username;
        this.sessionId = sessionId;
        this.quietUntil = quietUntil;
    }

    String username() {
        return username;
    }

    String sessionId() {
        return sessionId;
    }

    long quietUntil() {
        return quietUntil;
    }

    /** Claims to wake the poll later, which only one caller does at a time. */
    boolean claimAlarm() {
        return alarmed.compareAndSet(false, true);
    }

    /** Keeps what {@link #end} cancels: the alarm that was claimed. */
    synchronized void setAlarm(Future<?> planned) {
        if (ended) {
            planned.cancel(false);
        } else {
            alarm = planned;
        }
    }

    /** Cancels the alarm, now and whenever one is planned from now on: otherwise it would keep this poll in memory. */
    synchronized void end() {
        ended = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** Wakes the poll as claimed. */
    void alarm() {
        alarmed.set(false);
        wake();
    }

    /** Signals that there may be something to read. */
    void wake() {
        Runnable before = state.getAndSet(SIGNALLED);
        // A no-op unless the poll is parked.
        before.run();
    }

    /** Signals that the poll's time is up. */
    void expire() {
        expired = true;
        wake();
    }

    boolean isExpired() {
        return expired;
    }

    /** Cancels the poll for good: a newer poll of the session replaced it, the session ended, or the server is stopping. */
    void cancel() {
        cancelled = true;
        wake();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Clears the signals so far, and returns whether there were any. To be called before reading the log. */
    boolean rearm() {
        return state.getAndSet(QUIET) == SIGNALLED;
    }

    /** Runs {@code resume} once: on the next signal, or immediately if there was one since {@link #rearm}. */
    void park(Runnable resume) {
        if (!state.compareAndSet(QUIET, resume)) {
            resume.run();
        }
    }

    /** A state without anything to resume. Not a lambda, whose identity is unspecified. */
    private static final class Marker implements Runnable {
        @Override
        public void run() {}
    }
}
