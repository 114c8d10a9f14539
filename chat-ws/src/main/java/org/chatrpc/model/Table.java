package org.chatrpc.model;

import java.util.function.Function;

/**
 * A kind of stored record and the key it is found by. Compared by identity: the constants of {@link Tables} are all there are.
 *
 * @param <K> the key
 * @param <V> the record
 */
public final class Table<K, V> {
    private final String name;
    private final Function<V, K> key;

    Table(String name, Function<V, K> key) {
        this.name = name;
        this.key = key;
    }

    /** The key that {@code row} is found by. */
    public K keyOf(V row) {
        return key.apply(row);
    }

    /** For messages of errors. */
    @Override
    public String toString() {
        return name;
    }
}
