package org.chatrpc.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One token bucket per account. A bucket is evicted once it has been unused for the time it takes to refill, which
 * changes nothing, as a new bucket starts full. Thread-safe.
 */
public final class Buckets {
    private final Rate rate;
    private final TimeMeter time;
    private final BoundedCache<String, Bucket> buckets;

    /**
     * @param maxAccounts how many accounts are tracked; beyond that, the least used ones start over with a full bucket
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Buckets(Rate rate, int maxAccounts, LongSupplier nanoTime) {
        this.rate = rate;
        this.time = new Monotonic(nanoTime, nanoTime.getAsLong());
        this.buckets = new BoundedCache<>(maxAccounts, bucket -> 1, rate.refill(), nanoTime);
    }

    /**
     * Takes a token and returns zero, or, if there is none, returns how long until the next one, in whole milliseconds.
     */
    public Duration take(String account) {
        ConsumptionProbe probe = bucket(account).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : RetryAfter.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Returns a token taken before. */
    void putBack(String account) {
        bucket(account).addTokens(1);
    }

    Rate rate() {
        return rate;
    }

    /** The number of accounts tracked. */
    long size() {
        return buckets.size();
    }

    private Bucket bucket(String account) {
        return buckets.compute(account, bucket -> bucket == null ? full() : bucket);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.count(), rate.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * @param origin the start of this clock: Bucket4j compares times, and {@link System#nanoTime} may overflow
     */
    private record Monotonic(LongSupplier nanoTime, long origin) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong() - origin;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
