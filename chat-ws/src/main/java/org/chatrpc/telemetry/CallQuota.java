package org.chatrpc.telemetry;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.chatrpc.limit.Network;

/**
 * Limits the lines about calls that succeeded: a number per minute for each caller, and for each network. The rest is
 * counted and reported as one summary, when the next call after that minute ends, or by {@link #flushSummary}. Thread-safe.
 */
final class CallQuota {
    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();

    /**
     * How many callers are tracked per minute. Calls of further ones are only counted, because they may be an attempt
     * to exhaust memory.
     */
    private static final int MAX_CALLERS = 10_000;

    private final int perCaller;
    private final int perNetwork;
    private final LongConsumer summary;
    private final LongSupplier nanoTime;

    @GuardedBy("this")
    private final Map<String, Integer> byCaller = new HashMap<>();

    @GuardedBy("this")
    private final Map<Network, Integer> byNetwork = new HashMap<>();

    @GuardedBy("this")
    private long more;

    /** Written under the lock of this. */
    private volatile long windowStart;

    /**
     * @param perCaller how many calls of one caller are logged per minute
     * @param perNetwork the same for all callers of one network
     * @param summary receives how many calls have not been logged; called with a lock held, so it must only log
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    CallQuota(int perCaller, int perNetwork, LongConsumer summary, LongSupplier nanoTime) {
        this.perCaller = perCaller;
        this.perNetwork = perNetwork;
        this.summary = summary;
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    /** Counts a call of this caller; returns whether to log it. */
    boolean admits(String caller, Network network) {
        tick();
        synchronized (this) {
            // A caller that has used up its own quota does not use up that of the network.
            boolean admitted = count(byCaller, caller, perCaller) && count(byNetwork, network, perNetwork);
            if (!admitted) {
                more++;
            }
            return admitted;
        }
    }

    private static <K> boolean count(Map<K, Integer> counts, K key, int limit) {
        if (counts.size() >= MAX_CALLERS && !counts.containsKey(key)) {
            return false;
        }
        return counts.merge(key, 1, Integer::sum) <= limit;
    }

    /** Reports the summary if the minute is over. Cheap enough to be called for every call. */
    void tick() {
        if (isOver()) {
            synchronized (this) {
                if (isOver()) {
                    flushSummary();
                }
            }
        }
    }

    /** Reports the summary now, and starts the next minute. */
    synchronized void flushSummary() {
        if (more > 0) {
            summary.accept(more);
        }
        more = 0;
        byCaller.clear();
        byNetwork.clear();
        windowStart = nanoTime.getAsLong();
    }

    private boolean isOver() {
        return nanoTime.getAsLong() - windowStart >= WINDOW_NANOS;
    }
}
