package org.chatrpc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Visibility;

/** Makes values of the rows of the state tables, whose columns have the tables' own names. */
final class Columns {
    /** The names a message mentions, in their order, with spaces between; null for none. Names have no spaces. */
    static final String MENTIONS =
            "(SELECT string_agg(n.username, ' ' ORDER BY n.position) FROM mention n WHERE n.message_id = m.id) AS mentions";

    /** A statement up to its condition. The message is {@code m}. */
    static final String MESSAGE = "SELECT m.*, " + MENTIONS + " FROM message m ";

    private Columns() {}

    static StoredMessage message(ResultSet row) throws SQLException {
        return new StoredMessage(
                row.getLong("id"),
                row.getString("room"),
                row.getLong("number"),
                row.getString("author"),
                row.getString("body"),
                row.getString("client_message_id"),
                row.getLong("reply_to"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                names(row.getString("mentions")));
    }

    private static List<String> names(String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }

    static AccountInfo account(ResultSet row) throws SQLException {
        return new AccountInfo(
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("administrator"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    static SessionRecord session(ResultSet row) throws SQLException {
        return session(row, row.getString("id"), row.getString("username"), row.getLong("created_at"));
    }

    /** Where id, username and time of opening go by other names. */
    static SessionRecord session(ResultSet row, String id, String username, long createdAt) throws SQLException {
        return new SessionRecord(
                id,
                row.getString("token_hash"),
                username,
                row.getString("client_name"),
                row.getString("address"),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    static RoomState room(ResultSet row) throws SQLException {
        RoomInfo info = new RoomInfo(
                row.getString("id"),
                row.getString("title"),
                row.getString("topic"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("archived"),
                Instant.ofEpochMilli(row.getLong("created_at")));
        long lastMessageAt = row.getLong("last_message_at");
        Instant at = row.wasNull() ? null : Instant.ofEpochMilli(lastMessageAt);
        return new RoomState(info, row.getLong("last_number"), at);
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("room"),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                Instant.ofEpochMilli(row.getLong("joined_at")),
                row.getLong("read_number"));
    }
}
