package org.chatrpc.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of one table as a transaction sees them: those it looked up, under what its drafts made of them. What the draft at
 * hand changes is kept or dropped as a whole. Not thread-safe.
 */
final class Rows<K, V> {
    private final Map<K, V> rows = new HashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();
    private final Map<K, V> changedByDraft = new LinkedHashMap<>();

    /** A row as it stands in the table. */
    void found(K key, V row) {
        rows.put(key, row);
    }

    /** The row, or null if there is none. */
    V get(K key) {
        V row = changedByDraft.get(key);
        return row == null ? rows.get(key) : row;
    }

    void put(K key, V row) {
        changedByDraft.put(key, row);
    }

    void keepDraft() {
        rows.putAll(changedByDraft);
        changed.putAll(changedByDraft);
        changedByDraft.clear();
    }

    void dropDraft() {
        changedByDraft.clear();
    }

    boolean hasChanges() {
        return !changed.isEmpty() || !changedByDraft.isEmpty();
    }

    /** What has to be written: new rows and altered ones, in the order of their first change. */
    Collection<V> changed() {
        return changed.values();
    }
}
