package org.chatrpc.model.table;

import java.util.Optional;

/** The rows as they are before a fact is applied. */
@FunctionalInterface
public interface RowsBefore {
    /** The record if it exists and was looked up; an empty result does not mean that it does not exist. */
    <K, V> Optional<V> known(Table<K, V> table, K key);
}
