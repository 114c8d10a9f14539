package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Ban;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code ban}. */
public final class BanTable {
    public static final TableMapping<MemberKey, Ban> BANS = new TableMapping<>(
            Tables.BANS,
            "SELECT * FROM ban WHERE ",
            List.of(Column.text("room"), Column.text("username")),
            key -> new Object[] {key.room(), key.username()},
            BanTable::ban,
            "ban",
            List.of(Column.text("room"), Column.text("username"), Column.text("banned_by"), Column.number("banned_at")),
            List.of("room", "username"),
            List.of("banned_by", "banned_at"),
            ban -> new Object[] {ban.room(), ban.username(), ban.by(), ban.at().toEpochMilli()});

    public static final String OF_ROOM =
            "SELECT * FROM ban WHERE room = :room AND username > :after ORDER BY username LIMIT :max";

    private BanTable() {}

    public static Ban ban(ResultSet row) throws SQLException {
        return new Ban(
                row.getString("room"),
                row.getString("username"),
                row.getString("banned_by"),
                Instant.ofEpochMilli(row.getLong("banned_at")));
    }
}
