package org.chatrpc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;

/** Makes entries of the log of rows of {@code event} and of what the other tables know about them. */
final class Entries {

    /** A statement up to its condition. The log is {@code e}. */
    static final String SELECT = """
            SELECT e.seq, e.at, e.kind, e.stream, e.actor, e.subject, e.role AS event_role, e.number AS event_number,
                e.title, e.topic, e.archived, r.visibility, r.created_at AS room_created_at,
                m.id, m.room, m.number, m.author, m.body, m.client_message_id, m.reply_to, m.sent_at,
                %s,
                a.administrator, a.created_at, a.password_hash,
                s.token_hash, s.client_name, s.address, s.created_at AS session_created_at, s.expires_at
            FROM event e
            LEFT JOIN message m ON m.id = e.seq
            LEFT JOIN room r ON r.id = e.stream AND e.kind IN ('ROOM_CREATED', 'ROOM_UPDATED')
            LEFT JOIN account a ON a.username = e.subject AND e.kind IN ('ACCOUNT_CREATED', 'ACCOUNT_UPDATED', 'PASSWORD_CHANGED')
            LEFT JOIN session s ON s.id = e.subject AND e.kind = 'SESSION_OPENED'
            """.formatted(Columns.MENTIONS);

    private Entries() {}

    static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), fact(row));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        String stream = row.getString("stream");
        return switch (EventKind.valueOf(row.getString("kind"))) {
            case MESSAGE_POSTED -> new Fact.MessagePosted(Columns.message(row));
            case ROOM_CREATED -> new Fact.RoomCreated(row.getString("actor"), room(row, stream));
            case ROOM_UPDATED -> new Fact.RoomUpdated(row.getString("actor"), room(row, stream));
            case MEMBER_JOINED ->
                new Fact.MemberJoined(
                        row.getString("actor"),
                        stream,
                        row.getString("subject"),
                        Role.valueOf(row.getString("event_role")));
            case MEMBER_LEFT -> new Fact.MemberLeft(row.getString("actor"), stream, row.getString("subject"));
            case ROLE_CHANGED ->
                new Fact.RoleChanged(
                        row.getString("actor"),
                        stream,
                        row.getString("subject"),
                        Role.valueOf(row.getString("event_role")));
            case READ_MARKED ->
                new Fact.ReadMarked(row.getString("subject"), row.getString("actor"), row.getLong("event_number"));
            case ACCOUNT_CREATED -> new Fact.AccountCreated(account(row), row.getString("password_hash"));
            case ACCOUNT_UPDATED -> new Fact.AccountUpdated(account(row));
            case PASSWORD_CHANGED -> new Fact.PasswordChanged(row.getString("subject"), row.getString("password_hash"));
            case SESSION_OPENED ->
                new Fact.SessionOpened(Columns.session(
                        row, row.getString("subject"), row.getString("actor"), row.getLong("session_created_at")));
            case SESSION_CLOSED -> new Fact.SessionClosed(row.getString("actor"), row.getString("subject"));
        };
    }

    /** As it was then: of an account only the display name changes. */
    private static AccountInfo account(ResultSet row) throws SQLException {
        return new AccountInfo(
                row.getString("subject"),
                row.getString("title"),
                row.getBoolean("administrator"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static RoomInfo room(ResultSet row, String id) throws SQLException {
        return new RoomInfo(
                id,
                row.getString("title"),
                row.getString("topic"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("archived"),
                Instant.ofEpochMilli(row.getLong("room_created_at")));
    }
}
