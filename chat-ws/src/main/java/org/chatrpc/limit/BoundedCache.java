package org.chatrpc.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * A thread-safe cache for state about callers, or for data shared by many of them. Callers cannot make it grow without
 * bound: when full, it evicts the least used entries, and entries expire after a time without access.
 *
 * @param <K> an immutable value
 */
public final class BoundedCache<K, V> {
    private final Cache<K, V> cache;

    /**
     * @param maxWeight the maximum sum of all weights
     * @param weight the weight of a value; constantly 1 to bound the number of keys
     * @param expiry how long after its last access an entry expires
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public BoundedCache(long maxWeight, ToIntFunction<V> weight, Duration expiry, LongSupplier nanoTime) {
        cache = Caffeine.newBuilder()
                .maximumWeight(maxWeight)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .expireAfterAccess(expiry)
                .ticker(nanoTime::getAsLong)
                // Not on the JVM's common pool, whose threads outlive the application in a container.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Atomically replaces the value of this key. If the function throws, the exception is passed on and the value is
     * kept.
     *
     * @param change receives the value, or null if there is none; returns null to remove the key
     */
    public V compute(K key, UnaryOperator<V> change) {
        return cache.asMap().compute(key, (same, value) -> change.apply(value));
    }

    /** The value of this key, without a lock. */
    public Optional<V> get(K key) {
        return Optional.ofNullable(cache.getIfPresent(key));
    }

    /** Sets the value of this key. */
    public void put(K key, V value) {
        cache.put(key, value);
    }

    /** The number of keys. */
    public long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
