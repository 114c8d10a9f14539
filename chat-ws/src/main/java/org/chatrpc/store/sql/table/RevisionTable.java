package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code message_revision}, with the texts that messages had before they were edited. */
public final class RevisionTable {
    public static final TableMapping<Revision.Key, Revision> REVISIONS = new TableMapping<>(
            Tables.REVISIONS,
            "SELECT * FROM message_revision WHERE ",
            List.of(Column.number("message_id"), Column.number("revision")),
            key -> new Object[] {key.messageId(), (long) key.number()},
            RevisionTable::revision,
            "message_revision",
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

    public static final String DISCARD = """
            DELETE FROM message_revision WHERE (message_id, revision) IN
                (SELECT message_id, revision FROM message_revision ORDER BY message_id, revision LIMIT :max)""";

    private RevisionTable() {}

    public static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("message_id"),
                row.getInt("revision"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("written_by"));
    }
}
