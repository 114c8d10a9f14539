package org.chatrpc.store.sql.erasure;

import java.util.List;
import java.util.Map;
import org.chatrpc.model.Erasure;

/**
 * Log entries that name a user who is being erased. Those about messages get the pseudonym; all others become
 * placeholders of a kind that no version knows, so that readers skip them. They are no longer needed: the log has a new
 * id, so every reader starts after them.
 */
final class NamedEntries {
    private static final String IN_DIRECT_ROOM = "replace('~' || stream || '~', :part, '') <> '~' || stream || '~'";

    /** Statements with the names of {@link #traces}, {@code old}, {@code new}, {@code after} and {@code to}. */
    static final List<String> EMPTY = List.of("""
            UPDATE event SET kind = 'ERASED', stream = '', actor = 'system', payload = '{}', message_id = NULL
            WHERE seq > :after AND seq <= :to
                AND kind NOT IN ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_DELETED', 'FILES_EXPIRED')
                AND (actor = :old OR stream = :personal OR %s
                    OR replace(replace(replace(payload, :quoted, ''), :before, ''), :behind, '') <> payload)""".formatted(IN_DIRECT_ROOM), """
            UPDATE event SET
                actor = CASE WHEN actor = :old THEN :new ELSE actor END,
                stream = coalesce((SELECT m.room FROM message m WHERE m.id = coalesce(event.message_id, event.seq)), '')
            WHERE seq > :after AND seq <= :to
                AND kind IN ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_DELETED', 'FILES_EXPIRED')
                AND (actor = :old OR %s)""".formatted(IN_DIRECT_ROOM));

    private NamedEntries() {}

    /** How entries contain the name: as a text in JSON, or in the id of a direct room. */
    static Map<String, String> traces(Erasure erasure) {
        String name = erasure.username();
        return Map.of(
                "personal", "@" + name,
                "part", "~" + name + "~",
                "quoted", "\"" + name + "\"",
                "before", "\"" + name + "~",
                "behind", "~" + name + "\"");
    }
}
