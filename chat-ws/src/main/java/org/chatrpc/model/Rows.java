package org.chatrpc.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * State that facts change: the rows of a transaction, or what memory keeps of them. An implementation may keep some tables
 * only; what is put into the others is dropped. Not thread-safe: each has a single writer.
 */
public interface Rows {

    /** The record, or null if there is none, or if this table is not kept here. */
    <K, V> @Nullable V find(Table<K, V> table, K key);

    /** Adds the record, or replaces the one with the same key. */
    <K, V> void put(Table<K, V> table, V row);

    /** Removes the record, if there is one. */
    <K, V> void remove(Table<K, V> table, K key);

    /** Replaces the record, if there is one. */
    default <K, V> void change(Table<K, V> table, K key, UnaryOperator<V> change) {
        V row = find(table, key);
        if (row != null) {
            put(table, change.apply(row));
        }
    }
}
