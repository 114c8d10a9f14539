package org.chatrpc.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A token bucket for each account. A bucket that is unused for as long as it takes to fill is forgotten, which makes no
 * difference, as a new one is full. Thread-safe.
 */
final class Buckets {
    private final Rate rate;
    private final TimeMeter time;
    private final Remembered<String, Bucket> buckets;

    /**
     * @param maxAccounts how many are remembered; beyond that, those least in use begin anew with a full bucket
     * @param nanoTime as {@link System#nanoTime}
     */
    Buckets(Rate rate, int maxAccounts, LongSupplier nanoTime) {
        this.rate = rate;
        this.time = new Monotonic(nanoTime, nanoTime.getAsLong());
        this.buckets = new Remembered<>(maxAccounts, bucket -> 1, rate.refill(), nanoTime);
    }

    /** Takes a token and returns zero; or takes none, and returns how long until there is one, in whole milliseconds. */
    Duration take(String account) {
        ConsumptionProbe probe = bucket(account).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Waits.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Puts a token back that was taken. */
    void putBack(String account) {
        bucket(account).addTokens(1);
    }

    /** How many accounts are remembered. */
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

    /** @param origin from which it counts, as Bucket4j compares times and {@link System#nanoTime} may overflow */
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
