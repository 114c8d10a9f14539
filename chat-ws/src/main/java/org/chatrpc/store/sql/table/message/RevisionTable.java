package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.TableMapping;

/**
 * The table {@code message_revision}, with the texts that messages had before they were edited, and {@code held_text},
 * with texts that are no longer visible but kept by a legal hold.
 */
public final class RevisionTable {
    public static final TableMapping<Revision.Key, Revision> REVISIONS = mapping(Tables.REVISIONS, "message_revision");

    public static final TableMapping<Revision.Key, Revision> HELD_TEXTS = mapping(Tables.HELD_TEXTS, "held_text");

    /** The texts before a revision, the newest first; that of the message itself is the first of all. */
    public static final String BEFORE = """
            SELECT m.id AS message_id, m.revision AS revision, m.body AS body,
                coalesce(m.edited_at, m.sent_at) AS written_at, coalesce(m.edited_by, m.author) AS written_by
            FROM message m
            WHERE m.id = :id AND m.revision < :number AND m.deleted_at IS NULL
            UNION ALL
            SELECT v.message_id, v.revision, v.body, v.written_at, v.written_by
            FROM message_revision v
            WHERE v.message_id = :id AND v.revision < :number
            ORDER BY revision DESC LIMIT :max""";

    /** The first texts that need not be kept any longer. */
    private static final String DISCARDED =
            "(SELECT message_id, revision FROM message_revision ORDER BY message_id, revision LIMIT :max)";

    public static final String DISCARD = "DELETE FROM message_revision WHERE (message_id, revision) IN " + DISCARDED;

    private static final String HELD = """
            INSERT INTO held_text (message_id, revision, body, written_at, written_by)
            SELECT v.message_id, v.revision, v.body, v.written_at, v.written_by FROM message_revision v
            """;

    /** Must run before {@link #DISCARD}: keeps the texts in rooms on legal hold. */
    public static final String HOLD_DISCARDED = HELD
            + "JOIN message m ON m.id = v.message_id JOIN room r ON r.id = m.room "
            + "WHERE r.legal_hold = 1 AND (v.message_id, v.revision) IN " + DISCARDED + " ON CONFLICT DO NOTHING";

    private static final String HOLD_OF_MESSAGE = HELD + "WHERE v.message_id = ? ON CONFLICT DO NOTHING";

    private RevisionTable() {}

    private static TableMapping<Revision.Key, Revision> mapping(Table<Revision.Key, Revision> table, String name) {
        return new TableMapping<>(
                table,
                "SELECT * FROM " + name + " WHERE ",
                List.of(Column.number("message_id"), Column.number("revision")),
                key -> new Object[] {key.messageId(), (long) key.number()},
                RevisionTable::revision,
                name,
                List.of(
                        Column.number("message_id"),
                        Column.number("revision"),
                        Column.text("body"),
                        Column.number("written_at"),
                        Column.text("written_by")),
                List.of("message_id", "revision"),
                List.of("body"),
                revision -> new Object[] {
                    revision.messageId(),
                    (long) revision.number(),
                    revision.body(),
                    revision.at().toEpochMilli(),
                    revision.by()
                });
    }

    /** Keeps the earlier texts of a message in a room with a legal hold, before they are removed. */
    public static Change hold(long messageId) {
        return new Change.Update(HOLD_OF_MESSAGE, List.of(messageId));
    }

    public static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("message_id"),
                row.getInt("revision"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("written_by"));
    }
}
