package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.jspecify.annotations.Nullable;

/** The table {@code room}. */
public final class RoomTable {
    public static final TableMapping<String, RoomRecord> ROOMS = new TableMapping<>(
            Tables.ROOMS,
            "SELECT * FROM room WHERE ",
            List.of(Column.text("id")),
            id -> new Object[] {id},
            RoomTable::room,
            "room",
            List.of(
                    Column.text("id"),
                    Column.text("title"),
                    Column.text("topic"),
                    Column.text("visibility"),
                    Column.number("archived"),
                    Column.number("created_at"),
                    Column.number("last_number"),
                    Column.number("last_message_at"),
                    Column.number("pinned_count"),
                    Column.text("posting_role")),
            List.of("id"),
            List.of("title", "topic", "archived", "last_number", "last_message_at", "pinned_count", "posting_role"),
            room -> new Object[] {
                room.info().id(),
                room.info().title(),
                room.info().topic(),
                room.info().visibility().name(),
                room.info().archived() ? 1L : 0L,
                room.info().createdAt().toEpochMilli(),
                room.lastNumber(),
                room.lastMessageAt() == null
                        ? null
                        : (Long) room.lastMessageAt().toEpochMilli(),
                (long) room.pinnedCount(),
                room.info().postingRole().name()
            });

    private RoomTable() {}

    public static RoomRecord room(ResultSet row) throws SQLException {
        RoomInfo info = new RoomInfo(
                row.getString("id"),
                row.getString("title"),
                row.getString("topic"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("archived"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Role.valueOf(row.getString("posting_role")));
        long lastMessageAt = row.getLong("last_message_at");
        @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(lastMessageAt);
        return new RoomRecord(info, row.getLong("last_number"), at, row.getInt("pinned_count"));
    }
}
