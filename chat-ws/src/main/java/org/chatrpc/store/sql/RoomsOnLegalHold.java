package org.chatrpc.store.sql;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.store.connect.Lookup;

/** The rooms with a legal hold that keep messages of users, as far as a transaction needs them. Not thread-safe. */
final class RoomsOnLegalHold {
    /** Uses the index of authors: rooms on hold are few, and may be large. */
    private static final String HELD = """
            SELECT CASE r.visibility WHEN 'DIRECT' THEN '' ELSE r.id END FROM room r WHERE r.legal_hold = 1 AND EXISTS (
                SELECT 1 FROM message m WHERE m.author = ? AND m.room || '' = r.id AND (m.deleted_at IS NULL
                    OR EXISTS (SELECT 1 FROM held_text h WHERE h.message_id = m.id)))
            ORDER BY CASE r.visibility WHEN 'DIRECT' THEN 1 ELSE 0 END, r.id LIMIT 1""";

    private final Set<String> usernames = new LinkedHashSet<>();
    private final Map<String, String> held = new HashMap<>();

    void request(String username) {
        usernames.add(username);
    }

    List<Lookup> lookups() {
        return usernames.stream().map(this::lookup).toList();
    }

    private Lookup lookup(String username) {
        return new Lookup.Query(HELD, List.of(username), row -> held.put(username, row.getString(1)));
    }

    Optional<String> of(String username) {
        if (!usernames.contains(username)) {
            throw new IllegalStateException("needs() did not declare the held messages of " + username);
        }
        return Optional.ofNullable(held.get(username));
    }
}
