package org.chatrpc.model.table;

import java.util.function.Function;

/**
 * A type of stored record, and the key by which it is found. Compared by identity: {@link Tables} has the only
 * instances.
 *
 * @param <K> the type of the key
 * @param <V> the type of the record
 */
public final class Table<K, V> {
    private final String name;
    private final Function<V, K> key;

    Table(String name, Function<V, K> key) {
        this.name = name;
        this.key = key;
    }

    /** The key of {@code row}. */
    public K keyOf(V row) {
        return key.apply(row);
    }

    /** For error messages. */
    @Override
    public String toString() {
        return name;
    }
}
