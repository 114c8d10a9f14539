package org.chatrpc.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as a transaction sees them: those it looked up, under what its commands made of them. What the command at
 * hand changes is kept or dropped as a whole. Not thread-safe.
 */
final class RowSet<K, V> {
    private final TableMapping<K, V> mapping;
    private final Set<K> asked = new LinkedHashSet<>();
    /** By key, and null for a key that has no record. */
    private final Map<K, @Nullable V> rows = new HashMap<>();
    /** What has to be written, by what identifies the row: two memberships of one person in one room are two rows. */
    private final Map<List<Object>, V> changed = new LinkedHashMap<>();

    private final Set<K> removed = new LinkedHashSet<>();

    private final Map<K, @Nullable V> rowsOfCommand = new LinkedHashMap<>();
    private final Map<List<Object>, V> changedByCommand = new LinkedHashMap<>();
    private final Set<K> removedByCommand = new HashSet<>();

    RowSet(TableMapping<K, V> mapping) {
        this.mapping = mapping;
    }

    void ask(K key) {
        asked.add(key);
    }

    Set<K> asked() {
        return asked;
    }

    /** What looks up the keys that were asked for, if any were. */
    Stream<Lookup> lookup() {
        asked.forEach(key -> rows.put(key, null));
        return asked.isEmpty() ? Stream.empty() : Stream.of(mapping.lookup(asked, this));
    }

    /** A row as it stands in the table. */
    void found(V row) {
        rows.put(mapping.table().keyOf(row), row);
    }

    /**
     * The record, or null if there is none.
     *
     * @throws IllegalStateException if nobody asked for it before the transaction began
     */
    @Nullable
    V get(K key) {
        if (rowsOfCommand.containsKey(key)) {
            return rowsOfCommand.get(key);
        }
        if (!rows.containsKey(key)) {
            throw new IllegalStateException("needs() did not ask for the " + mapping.table() + " " + key);
        }
        return rows.get(key);
    }

    void put(V row) {
        K key = mapping.table().keyOf(row);
        rowsOfCommand.put(key, row);
        changedByCommand.put(mapping.identityOf(row), row);
        removedByCommand.remove(key);
    }

    void remove(K key) {
        rowsOfCommand.put(key, null);
        removedByCommand.add(key);
    }

    void keepCommand() {
        rows.putAll(rowsOfCommand);
        changed.putAll(changedByCommand);
        removed.removeAll(rowsOfCommand.keySet());
        removed.addAll(removedByCommand);
        dropCommand();
    }

    void dropCommand() {
        rowsOfCommand.clear();
        changedByCommand.clear();
        removedByCommand.clear();
    }

    /** All records that were found or made. */
    Stream<V> all() {
        Stream<V> untouched = rows.entrySet().stream()
                .filter(row -> row.getValue() != null && !rowsOfCommand.containsKey(row.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(untouched, rowsOfCommand.values().stream().filter(row -> row != null));
    }

    /** New rows and altered ones, in the order of their first change. */
    Collection<V> changed() {
        return changed.values().stream()
                .filter(row -> !removed.contains(mapping.table().keyOf(row)))
                .toList();
    }

    /** What writes all that changed, if anything did. */
    Stream<Change> changes() {
        Collection<V> upserts = changed();
        Stream<Change> upsert = upserts.isEmpty() ? Stream.empty() : Stream.of(mapping.upsert(upserts));
        Stream<Change> delete = removed.isEmpty() ? Stream.empty() : Stream.of(mapping.delete(removed));
        return Stream.concat(upsert, delete);
    }
}
