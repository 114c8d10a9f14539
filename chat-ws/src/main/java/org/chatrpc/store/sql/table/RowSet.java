package org.chatrpc.store.sql.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as a transaction sees them: those read from the database, overlaid with the changes of its
 * commands. The changes of the current command are applied or discarded as a whole. Not thread-safe.
 */
public final class RowSet<K, V> {
    private final TableMapping<K, V> mapping;
    private final Set<K> requested = new LinkedHashSet<>();
    /** By key; null for a key without a record. */
    private final Map<K, @Nullable V> rows = new HashMap<>();
    /** The rows to write, by their identity: two memberships of the same user in the same room are two rows. */
    private final Map<List<Object>, V> changed = new LinkedHashMap<>();

    private final Set<K> removed = new LinkedHashSet<>();

    private final Map<K, @Nullable V> rowsOfCommand = new LinkedHashMap<>();
    private final Map<List<Object>, V> changedByCommand = new LinkedHashMap<>();
    private final Set<K> removedByCommand = new HashSet<>();

    public RowSet(TableMapping<K, V> mapping) {
        this.mapping = mapping;
    }

    public void request(K key) {
        requested.add(key);
    }

    public Set<K> requested() {
        return requested;
    }

    /** The lookup for the requested keys, if there are any. */
    public Stream<Lookup> lookup() {
        requested.forEach(key -> rows.put(key, null));
        return requested.isEmpty() ? Stream.empty() : Stream.of(mapping.lookup(requested, this));
    }

    /** A row found in the table. */
    public void found(V row) {
        rows.put(mapping.table().keyOf(row), row);
    }

    /**
     * The record, or null if there is none.
     *
     * @throws IllegalStateException if no command declared a need for it
     */
    @Nullable
    public V get(K key) {
        if (rowsOfCommand.containsKey(key)) {
            return rowsOfCommand.get(key);
        }
        if (!rows.containsKey(key)) {
            throw new IllegalStateException("needs() did not declare the " + mapping.table() + " " + key);
        }
        return rows.get(key);
    }

    /** The record if it was looked up or changed, and exists; an empty result does not mean that it does not exist. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(rowsOfCommand.containsKey(key) ? rowsOfCommand.get(key) : rows.get(key));
    }

    /** Whether it was looked up or changed, even if it does not exist. */
    public boolean isKnown(K key) {
        return rowsOfCommand.containsKey(key) || rows.containsKey(key);
    }

    public void put(V row) {
        K key = mapping.table().keyOf(row);
        rowsOfCommand.put(key, row);
        changedByCommand.put(mapping.identityOf(row), row);
        removedByCommand.remove(key);
    }

    public void remove(K key) {
        rowsOfCommand.put(key, null);
        removedByCommand.add(key);
    }

    public void applyCommand() {
        rows.putAll(rowsOfCommand);
        changed.putAll(changedByCommand);
        removed.removeAll(rowsOfCommand.keySet());
        removed.addAll(removedByCommand);
        discardCommand();
    }

    public void discardCommand() {
        rowsOfCommand.clear();
        changedByCommand.clear();
        removedByCommand.clear();
    }

    /** All records found or created. */
    public Stream<V> all() {
        Stream<V> untouched = rows.entrySet().stream()
                .filter(row -> row.getValue() != null && !rowsOfCommand.containsKey(row.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(untouched, rowsOfCommand.values().stream().filter(row -> row != null));
    }

    /** New and modified rows, in the order of their first change. */
    public Collection<V> changed() {
        return changed.values().stream()
                .filter(row -> !removed.contains(mapping.table().keyOf(row)))
                .toList();
    }

    /** The changes to write, if there are any. */
    public Stream<Change> changes() {
        Collection<V> upserts = changed();
        Stream<Change> upsert = upserts.isEmpty() ? Stream.empty() : Stream.of(mapping.upsert(upserts));
        Stream<Change> delete = removed.isEmpty() ? Stream.empty() : Stream.of(mapping.delete(removed));
        return Stream.concat(upsert, delete);
    }
}
