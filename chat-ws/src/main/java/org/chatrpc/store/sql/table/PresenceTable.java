package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code presence}. */
public final class PresenceTable {
    public static final TableMapping<String, ChosenPresence> PRESENCES = new TableMapping<>(
            Tables.PRESENCES,
            "SELECT * FROM presence WHERE ",
            List.of(Column.text("username")),
            username -> new Object[] {username},
            PresenceTable::presence,
            "presence",
            List.of(
                    Column.text("username"),
                    Column.text("status"),
                    Column.text("status_text"),
                    Column.number("text_until")),
            List.of("username"),
            List.of("status", "status_text", "text_until"),
            chosen -> new Object[] {
                chosen.username(),
                chosen.status().name(),
                chosen.text(),
                chosen.until().toEpochMilli()
            });

    private PresenceTable() {}

    public static ChosenPresence presence(ResultSet row) throws SQLException {
        return new ChosenPresence(
                row.getString("username"),
                ChosenPresence.Status.valueOf(row.getString("status")),
                row.getString("status_text"),
                Instant.ofEpochMilli(row.getLong("text_until")));
    }
}
