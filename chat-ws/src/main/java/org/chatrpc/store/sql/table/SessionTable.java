package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/** The table {@code session}. */
public final class SessionTable {
    public static final TableMapping<String, SessionRecord> SESSIONS = new TableMapping<>(
            Tables.SESSIONS,
            "SELECT * FROM session WHERE ",
            List.of(Column.text("id")),
            id -> new Object[] {id},
            SessionTable::session,
            "session",
            List.of(
                    Column.text("id"),
                    Column.text("token_hash"),
                    Column.text("username"),
                    Column.text("client_name"),
                    Column.text("address"),
                    Column.number("created_at"),
                    Column.number("expires_at"),
                    Column.number("used_at"),
                    Column.text("scope")),
            List.of("id"),
            List.of("expires_at", "used_at"),
            session -> new Object[] {
                session.id(),
                session.tokenHash(),
                session.username(),
                session.clientName(),
                session.address(),
                session.createdAt().toEpochMilli(),
                session.expiresAt().toEpochMilli(),
                session.usedAt().toEpochMilli(),
                session.scope()
            });

    private SessionTable() {}

    /** All sessions of this user. */
    public static Lookup of(String username, RowSet<String, SessionRecord> rows) {
        return new Lookup.Query(
                "SELECT * FROM session WHERE username = ?", List.of(username), row -> rows.found(session(row)));
    }

    public static SessionRecord session(ResultSet row) throws SQLException {
        return new SessionRecord(
                row.getString("id"),
                row.getString("token_hash"),
                row.getString("username"),
                row.getString("client_name"),
                row.getString("address"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Instant.ofEpochMilli(row.getLong("used_at")),
                row.getString("scope"));
    }
}
