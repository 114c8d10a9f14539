package org.chatrpc.search;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * The positions of the log and of the index, and the position that searches need. Coordinates the journal's thread, the
 * thread of the index, and the searches; the journal's thread never waits. Thread-safe.
 */
final class LogProgress implements Projection {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    @GuardedBy("lock")
    private String logId = "";

    @GuardedBy("lock")
    private long logged;

    /** What searches find. */
    @GuardedBy("lock")
    private long visible;

    @GuardedBy("lock")
    private long wanted;

    @GuardedBy("lock")
    private boolean woken;

    @GuardedBy("lock")
    private boolean closed;

    /** The state of the progress at one moment. */
    record Now(String logId, long logged, long visible, long wanted, boolean closed) {}

    @Override
    public void load(Snapshot snapshot) {
        lock.lock();
        try {
            logId = snapshot.logId();
            logged = snapshot.seq();
            wanted = Math.min(wanted, logged);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void apply(List<LogEntry> entries) {
        lock.lock();
        try {
            logged = entries.get(entries.size() - 1).seq();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Now now() {
        lock.lock();
        try {
            return new Now(logId, logged, visible, wanted, closed);
        } finally {
            lock.unlock();
        }
    }

    /** Records that searches find everything up to this entry. */
    void visible(long seq) {
        lock.lock();
        try {
            visible = seq;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until searches find everything up to this entry, at most this long.
     *
     * @return false if the time ran out first
     */
    boolean awaitVisible(long seq, long nanos) {
        lock.lock();
        try {
            wanted = Math.max(wanted, seq);
            changed.signalAll();
            long left = nanos;
            // A log that was restored from a backup may be shorter than it was.
            while (visible < Math.min(seq, logged) && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return left > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true; // Waiting again would end at once.
        } finally {
            lock.unlock();
        }
    }

    /** Ends the wait for work. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the log has grown or was replaced, or a search needs more than is visible, at most this long; not
     * once closed.
     */
    void awaitWork(String knownLog, long known, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (logId.equals(knownLog) && logged <= known && wanted <= visible && left > 0 && !woken && !closed) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the log has reached this position, or a search needs more than is visible, at most this long; not
     * once closed.
     */
    void gather(long until, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (logged < until && wanted <= visible && left > 0 && !woken && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits, unless it is closed. */
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
