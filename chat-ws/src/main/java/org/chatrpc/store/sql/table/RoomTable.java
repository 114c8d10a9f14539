package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.RoomRetention;
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
                    Column.text("posting_role"),
                    Column.number("message_days"),
                    Column.number("file_days"),
                    Column.number("legal_hold"),
                    Column.text("hold_reason"),
                    Column.number("deleted"),
                    Column.text("managed_by")),
            List.of("id"),
            List.of(
                    "title",
                    "topic",
                    "visibility",
                    "archived",
                    "last_number",
                    "last_message_at",
                    "pinned_count",
                    "posting_role",
                    "message_days",
                    "file_days",
                    "legal_hold",
                    "hold_reason",
                    "deleted"),
            room -> new @Nullable Object[] {
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
                room.info().postingRole().name(),
                days(room.info().retention().messageDays()),
                days(room.info().retention().fileDays()),
                room.info().retention().held() ? 1L : 0L,
                room.info().retention().holdReason(),
                room.info().deleted() ? 1L : 0L,
                room.info().managedBy()
            });

    private RoomTable() {}

    private static @Nullable Long days(@Nullable Integer days) {
        return days == null ? null : days.longValue();
    }

    private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
        int days = row.getInt(column);
        return row.wasNull() ? null : (Integer) days;
    }

    public static RoomRecord room(ResultSet row) throws SQLException {
        RoomInfo info = new RoomInfo(
                row.getString("id"),
                row.getString("title"),
                row.getString("topic"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("archived"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Role.valueOf(row.getString("posting_role")),
                new RoomRetention(
                        days(row, "message_days"),
                        days(row, "file_days"),
                        row.getBoolean("legal_hold"),
                        row.getString("hold_reason")),
                row.getBoolean("deleted"),
                row.getString("managed_by"));
        long lastMessageAt = row.getLong("last_message_at");
        @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(lastMessageAt);
        return new RoomRecord(info, row.getLong("last_number"), at, row.getInt("pinned_count"));
    }
}
