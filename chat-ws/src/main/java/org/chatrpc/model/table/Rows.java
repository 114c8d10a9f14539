package org.chatrpc.model.table;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tables to which facts are applied: those of a transaction, or those kept in memory. An implementation may keep only
 * some tables; records put into the others are dropped. Not thread-safe: each instance has a single writer.
 */
public interface Rows {

    /** The record, or null if there is none or if this table is not kept here. */
    <K, V> @Nullable V find(Table<K, V> table, K key);

    /** Adds the record, or replaces the one with the same key. */
    <K, V> void put(Table<K, V> table, V row);

    /** Removes the record, if it exists. */
    <K, V> void remove(Table<K, V> table, K key);

    /** Replaces the record, if it exists. */
    default <K, V> void change(Table<K, V> table, K key, UnaryOperator<V> change) {
        V row = find(table, key);
        if (row != null) {
            put(table, change.apply(row));
        }
    }
}
