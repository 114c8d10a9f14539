package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code erasure}. */
public final class ErasureTable {
    public static final TableMapping<String, Erasure> ERASURES = new TableMapping<>(
            Tables.ERASURES,
            "SELECT * FROM erasure WHERE ",
            List.of(Column.text("name_digest")),
            digest -> new Object[] {digest},
            ErasureTable::erasure,
            "erasure",
            List.of(
                    Column.text("name_digest"),
                    Column.text("username"),
                    Column.text("pseudonym"),
                    Column.number("delete_messages"),
                    Column.number("begun_at"),
                    Column.number("rewritten_to")),
            List.of("name_digest"),
            List.of("rewritten_to"),
            erasure -> new Object[] {
                erasure.nameDigest(),
                erasure.username(),
                erasure.pseudonym(),
                erasure.deletesMessages() ? 1L : 0L,
                erasure.begunAt().toEpochMilli(),
                erasure.rewrittenTo()
            });

    public static final String UNFINISHED = "SELECT * FROM erasure WHERE username <> '' ORDER BY begun_at, name_digest";

    public static final String FINISHED =
            "UPDATE erasure SET username = '', pseudonym = '', rewritten_to = 0 WHERE name_digest = :digest";

    private ErasureTable() {}

    public static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getString("name_digest"),
                row.getString("username"),
                row.getString("pseudonym"),
                row.getBoolean("delete_messages"),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                row.getLong("rewritten_to"));
    }
}
