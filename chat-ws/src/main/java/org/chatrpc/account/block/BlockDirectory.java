package org.chatrpc.account.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.log.Projection;
import org.chatrpc.model.Block;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Who blocks whom, in memory, for ephemeral events, which must not cause a query. Written only by the journal's thread;
 * any thread may read without a lock.
 */
public final class BlockDirectory implements Projection {
    /** By who blocks. The sets are concurrent and never empty. */
    private final Map<String, Set<String>> blocked = new ConcurrentHashMap<>();

    private final Rows rows = new BlockRows();

    /** Whether {@code username} blocks the other one. */
    public boolean isBlocked(String username, String other) {
        Set<String> names = blocked.get(username);
        return names != null && names.contains(other);
    }

    @Override
    public void load(Snapshot snapshot) {
        Map<String, Set<String>> loaded = new HashMap<>();
        snapshot.blocks().forEach(block -> add(loaded, block));
        blocked.putAll(loaded);
        blocked.keySet().retainAll(loaded.keySet());
    }

    @Override
    public void apply(List<LogEntry> entries) {
        entries.forEach(entry -> entry.applyTo(rows));
    }

    private static void add(Map<String, Set<String>> blocked, Block block) {
        blocked.computeIfAbsent(block.username(), name -> ConcurrentHashMap.newKeySet())
                .add(block.blocked());
    }

    /** The table of blocks, to which facts are applied. */
    private final class BlockRows implements Rows {
        @Override
        public <K, V> @Nullable V find(Table<K, V> table, K key) {
            return null; // Blocks are put and removed as a whole.
        }

        @Override
        public <K, V> void put(Table<K, V> table, V row) {
            if (row instanceof Block block) {
                add(blocked, block);
            }
        }

        @Override
        public <K, V> void remove(Table<K, V> table, K key) {
            if (table == Tables.BLOCKS && key instanceof Block.Key block) {
                blocked.computeIfPresent(block.username(), (name, names) -> {
                    names.remove(block.blocked());
                    return names.isEmpty() ? null : names;
                });
            }
        }
    }
}
