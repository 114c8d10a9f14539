package org.chatrpc.limit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Limits the lines that are logged about events which callers cause: a number per minute for each kind. The rest is
 * counted and reported as one summary, when the next event after its minute occurs, or by {@link #flushSummary}. Thread-safe.
 */
public final class LogQuota {
    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();

    /** Receives how many events of a kind have not been logged. */
    @FunctionalInterface
    public interface Summary {
        void more(String kind, long count);
    }

    private final int perMinute;
    private final Summary summary;
    private final LongSupplier nanoTime;

    /** Written under the lock of this. */
    private volatile long windowStart;

    /** The number of events in this window by their kind; guarded by this. */
    private final Map<String, Long> counts = new TreeMap<>();

    /**
     * @param summary called with a lock held; must only log
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public LogQuota(int perMinute, Summary summary, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.summary = summary;
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    /**
     * Counts an event of this kind.
     *
     * @param kind one of a bounded number of kinds
     * @return whether to log it
     */
    public boolean admits(String kind) {
        tick();
        synchronized (this) {
            return counts.merge(kind, 1L, Long::sum) <= perMinute;
        }
    }

    /** Reports the sums if the minute is over. Cheap enough to be called for every event, of whatever kind. */
    public void tick() {
        if (isOver()) {
            synchronized (this) {
                if (isOver()) {
                    flushSummary();
                }
            }
        }
    }

    /** Reports the summaries now, and starts the next minute. */
    public synchronized void flushSummary() {
        counts.forEach((kind, count) -> {
            if (count > perMinute) {
                summary.more(kind, count - perMinute);
            }
        });
        counts.clear();
        windowStart = nanoTime.getAsLong();
    }

    private boolean isOver() {
        return nanoTime.getAsLong() - windowStart >= WINDOW_NANOS;
    }
}
