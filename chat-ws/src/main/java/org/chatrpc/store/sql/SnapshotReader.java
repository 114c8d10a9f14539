package org.chatrpc.store.sql;

import java.time.Instant;
import java.util.List;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.sql.server.AnnouncementTable;
import org.chatrpc.store.sql.server.SettingTable;
import org.chatrpc.store.sql.table.AccountTable;
import org.chatrpc.store.sql.table.BlockTable;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.PresenceTable;
import org.chatrpc.store.sql.table.RoomTable;
import org.chatrpc.store.sql.table.SessionTable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the state of the chat. All statements must see the same snapshot. */
final class SnapshotReader {
    /** In two parts, each with an index: of messages that were not read, and by edits of messages that were. */
    private static final String MENTIONS = """
            SELECT n.room, n.username, n.number AS number FROM membership s
            JOIN mention n ON n.username = s.username AND n.room = s.room AND n.number > s.read_number
            JOIN message m ON m.id = n.message_id AND m.author <> n.username AND m.mentions_all = 0
            WHERE s.to_seq = 0
            UNION ALL
            SELECT n.room, n.username, n.number AS number FROM membership s
            JOIN mention n ON n.username = s.username AND n.room = s.room AND n.seq > s.read_seq AND n.seq > 0
                AND n.number <= s.read_number
            JOIN message m ON m.id = n.message_id AND m.author <> n.username AND m.mentions_all = 0
            WHERE s.to_seq = 0
            ORDER BY number""";

    private static final String MENTIONS_OF_ALL = """
            SELECT m.room, m.author, m.number AS number, m.mentions_all_seq
            FROM (SELECT room, min(read_number) AS read FROM membership WHERE to_seq = 0 GROUP BY room) s
            JOIN message m ON m.room = s.room AND m.number > s.read AND m.mentions_all <> 0
            UNION
            SELECT m.room, m.author, m.number AS number, m.mentions_all_seq
            FROM (SELECT room, min(read_seq) AS read FROM membership WHERE to_seq = 0 GROUP BY room) s
            JOIN message m ON m.room = s.room AND m.mentions_all_seq > s.read AND m.mentions_all_seq > 0
            ORDER BY number""";

    private record Head(String logId, long firstSeq, long seq) {}

    private SnapshotReader() {}

    /**
     * @param now sessions that have expired by then are left out
     */
    static Snapshot read(Handle handle, Instant now) {
        Head head = select(handle, "SELECT log_id, first_seq, seq, least_version FROM log_head", (row, context) -> {
                    Migrations.requireFit(row.getInt(4));
                    return new Head(row.getString(1), row.getLong(2), row.getLong(3));
                })
                .get(0);
        return new Snapshot(
                head.logId(),
                head.firstSeq(),
                head.seq(),
                select(handle, "SELECT * FROM account", (row, context) -> AccountTable.account(row)),
                select(handle, "SELECT * FROM block", (row, context) -> BlockTable.block(row)),
                select(handle, "SELECT * FROM presence", (row, context) -> PresenceTable.presence(row)),
                select(
                        handle,
                        "SELECT * FROM session WHERE expires_at > ?",
                        (row, context) -> SessionTable.session(row),
                        now.toEpochMilli()),
                select(handle, "SELECT * FROM room", (row, context) -> RoomTable.room(row)),
                select(
                        handle,
                        "SELECT * FROM membership WHERE to_seq = 0 OR to_seq >= ? ORDER BY from_seq",
                        (row, context) -> MembershipTable.membership(row),
                        head.firstSeq()),
                select(
                        handle,
                        MENTIONS,
                        (row, context) -> new Snapshot.Mention(
                                row.getString("room"), row.getString("username"), row.getLong("number"))),
                select(
                        handle,
                        MENTIONS_OF_ALL,
                        (row, context) -> new Snapshot.MentionOfAll(
                                row.getString("room"),
                                row.getString("author"),
                                row.getLong("number"),
                                row.getLong("mentions_all_seq"))),
                select(
                        handle,
                        "SELECT * FROM changed_setting ORDER BY name",
                        (row, context) -> SettingTable.setting(row)),
                select(handle, "SELECT * FROM announcement", (row, context) -> AnnouncementTable.announcement(row))
                        .stream()
                        .findFirst());
    }

    private static <T> List<T> select(Handle handle, String sql, RowMapper<T> mapper, Object... values) {
        return handle.select(sql, values).map(mapper).list();
    }
}
