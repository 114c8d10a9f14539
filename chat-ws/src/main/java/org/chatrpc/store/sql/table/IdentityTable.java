package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/** The table {@code identity}. */
public final class IdentityTable {
    public static final TableMapping<LinkedIdentity.Key, LinkedIdentity> IDENTITIES = new TableMapping<>(
            Tables.IDENTITIES,
            "SELECT * FROM identity WHERE ",
            List.of(Column.text("provider"), Column.text("subject")),
            key -> new Object[] {key.provider(), key.subject()},
            IdentityTable::identity,
            "identity",
            List.of(
                    Column.text("provider"),
                    Column.text("subject"),
                    Column.text("username"),
                    Column.number("linked_at"),
                    Column.number("suspended")),
            List.of("provider", "subject"),
            List.of("suspended"),
            identity -> new Object[] {
                identity.provider(),
                identity.subject(),
                identity.username(),
                identity.linkedAt().toEpochMilli(),
                identity.suspended() ? 1L : 0L
            });

    private IdentityTable() {}

    /** The one of this account, if there is one. */
    public static Lookup of(String username, RowSet<LinkedIdentity.Key, LinkedIdentity> rows) {
        return new Lookup.Query(
                "SELECT * FROM identity WHERE username = ?", List.of(username), row -> rows.found(identity(row)));
    }

    public static LinkedIdentity identity(ResultSet row) throws SQLException {
        return new LinkedIdentity(
                row.getString("provider"),
                row.getString("subject"),
                row.getString("username"),
                Instant.ofEpochMilli(row.getLong("linked_at")),
                row.getBoolean("suspended"));
    }
}
