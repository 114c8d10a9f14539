package org.chatrpc.store.sql.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.TableMapping;
import org.jspecify.annotations.Nullable;

/** The table {@code announcement}. It has at most one row. */
public final class AnnouncementTable {
    public static final TableMapping<Long, Announcement> ANNOUNCEMENTS = new TableMapping<>(
            Tables.ANNOUNCEMENTS,
            "SELECT * FROM announcement WHERE ",
            List.of(Column.number("only_one")),
            key -> new Object[] {key},
            AnnouncementTable::announcement,
            "announcement",
            List.of(
                    Column.number("only_one"),
                    Column.number("id"),
                    Column.text("body"),
                    Column.number("announced_at"),
                    Column.number("ends_at")),
            List.of("only_one"),
            List.of("id", "body", "announced_at", "ends_at"),
            announcement -> new Object[] {
                Announcement.ONLY,
                announcement.id(),
                announcement.text(),
                announcement.at().toEpochMilli(),
                announcement.end().map(Instant::toEpochMilli).orElse(null)
            });

    private AnnouncementTable() {}

    public static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getLong("id"), row.getString("body"), Instant.ofEpochMilli(row.getLong("announced_at")), end(row));
    }

    private static @Nullable Instant end(ResultSet row) throws SQLException {
        long millis = row.getLong("ends_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
