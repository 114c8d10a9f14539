package org.chatrpc.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * What is remembered of callers: a map that stays bounded whoever calls, as it forgets what is least in use when it is full,
 * and what was not in use for a while. Thread-safe.
 *
 * @param <K> an immutable value
 */
public final class Remembered<K, V> {
    private final Cache<K, V> cache;

    /**
     * @param maxWeight the sum of all weights at the most
     * @param weight of a value: 1 if the number of keys is what is to be bounded
     * @param unusedFor after which an entry is forgotten
     * @param nanoTime as {@link System#nanoTime}
     */
    public Remembered(long maxWeight, ToIntFunction<V> weight, Duration unusedFor, LongSupplier nanoTime) {
        cache = Caffeine.newBuilder()
                .maximumWeight(maxWeight)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .expireAfterAccess(unusedFor)
                .ticker(nanoTime::getAsLong)
                // Not on the JVM's common pool, whose threads outlive the application in a container.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Replaces the value of this key, while no other call changes it. What the change throws is thrown on, and the value stays.
     *
     * @param change is given the value, or null if there is none; returns null to forget the key
     */
    public V compute(K key, UnaryOperator<V> change) {
        return cache.asMap().compute(key, (same, value) -> change.apply(value));
    }

    /** How many keys are remembered. */
    public long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
