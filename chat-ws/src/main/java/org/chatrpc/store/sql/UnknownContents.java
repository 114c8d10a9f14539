package org.chatrpc.store.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatrpc.store.connect.Database;
import org.jdbi.v3.core.Handle;

/** The contents that belong to no file, and when that was first found; the table {@code unknown_content}. */
final class UnknownContents {
    private UnknownContents() {}

    /**
     * Those of these ids that belong to a file, also one that only a legal hold keeps, or whose content is queued for
     * removal.
     */
    static Set<String> known(Database database, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.read(handle -> handle.createQuery("""
                                SELECT id FROM file WHERE id IN (<ids>)
                                UNION ALL SELECT id FROM held_file WHERE id IN (<ids>)
                                UNION ALL SELECT id FROM file_garbage WHERE id IN (<ids>)""")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(String.class)
                        .list()));
    }

    static Map<String, Instant> since(Database database, Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> since = database.read(handle -> since(handle, ids));
        return since.keySet().containsAll(ids)
                ? since
                : database.write(handle -> {
                    ids.forEach(id -> add(handle, id, now));
                    return since(handle, ids);
                });
    }

    /** Another node may have found it as well. */
    private static void add(Handle handle, String id, Instant now) {
        handle.createUpdate("INSERT INTO unknown_content (id, since) VALUES (:id, :now) ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static Map<String, Instant> since(Handle handle, Collection<String> ids) {
        Map<String, Instant> since = new HashMap<>();
        handle.createQuery("SELECT id, since FROM unknown_content WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getString("id"), Instant.ofEpochMilli(row.getLong("since"))))
                .forEach(found -> since.put(found.getKey(), found.getValue()));
        return since;
    }

    static void forget(Handle handle, String id) {
        handle.createUpdate("DELETE FROM unknown_content WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
