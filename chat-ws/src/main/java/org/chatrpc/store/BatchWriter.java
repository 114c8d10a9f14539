package org.chatrpc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;

/**
 * Writes what a batch changed, a JDBC batch per table, referenced rows before those that refer to them. Plain JDBC, as a
 * statement abstraction would cost as much here as the inserts themselves.
 */
final class BatchWriter {
    private static final String ACCOUNT = """
            INSERT INTO account (username, display_name, administrator, created_at, password_hash) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (username) DO UPDATE SET display_name = excluded.display_name,
                password_hash = excluded.password_hash""";
    private static final String SESSION = """
            INSERT INTO session (id, token_hash, username, client_name, address, created_at, expires_at, opened_seq, closed_seq)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET closed_seq = excluded.closed_seq""";
    private static final String ROOM = """
            INSERT INTO room (id, title, topic, visibility, archived, created_at, last_number, last_message_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, topic = excluded.topic, archived = excluded.archived,
                last_number = excluded.last_number, last_message_at = excluded.last_message_at""";
    private static final String MEMBERSHIP = """
            INSERT INTO membership (username, room, from_seq, to_seq, role, joined_at, read_number) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (username, room, from_seq) DO UPDATE SET to_seq = excluded.to_seq, role = excluded.role,
                read_number = excluded.read_number""";
    private static final String MESSAGE = """
            INSERT INTO message (id, room, number, author, body, client_message_id, reply_to, sent_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MENTION =
            "INSERT INTO mention (message_id, position, username, room, number) VALUES (?, ?, ?, ?, ?)";
    private static final String EVENT = """
            INSERT INTO event (seq, at, kind, stream, actor, subject, role, number, title, topic, archived)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private BatchWriter() {}

    static void write(Connection connection, Batch batch) throws SQLException {
        run(connection, ACCOUNT, batch.accounts.changed(), BatchWriter::bind);
        run(connection, SESSION, batch.sessions.changed(), BatchWriter::bind);
        run(connection, ROOM, batch.rooms.changed(), BatchWriter::bind);
        run(connection, MEMBERSHIP, batch.stays.changed(), BatchWriter::bind);
        run(connection, MESSAGE, batch.messages.changed(), BatchWriter::bind);
        run(connection, MENTION, mentions(batch), BatchWriter::bind);
        run(connection, EVENT, batch.entries.stream().map(EventRow::of).toList(), BatchWriter::bind);
    }

    private record Mention(StoredMessage message, int position) {}

    private static List<Mention> mentions(Batch batch) {
        return batch.messages.changed().stream()
                .flatMap(message -> IntStream.range(0, message.mentions().size())
                        .mapToObj(position -> new Mention(message, position)))
                .toList();
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private static <T> void run(Connection connection, String sql, Collection<T> rows, Binder<T> binder)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Batch.Account account) throws SQLException {
        statement.setString(1, account.info().username());
        statement.setString(2, account.info().displayName());
        statement.setInt(3, account.info().administrator() ? 1 : 0);
        statement.setLong(4, account.info().createdAt().toEpochMilli());
        statement.setString(5, account.passwordHash());
    }

    private static void bind(PreparedStatement statement, Batch.Session session) throws SQLException {
        SessionRecord info = session.info();
        statement.setString(1, info.id());
        statement.setString(2, info.tokenHash());
        statement.setString(3, info.username());
        statement.setString(4, info.clientName());
        statement.setString(5, info.address());
        statement.setLong(6, info.createdAt().toEpochMilli());
        statement.setLong(7, info.expiresAt().toEpochMilli());
        statement.setLong(8, session.openedSeq());
        statement.setLong(9, session.closedSeq());
    }

    private static void bind(PreparedStatement statement, RoomState room) throws SQLException {
        RoomInfo info = room.info();
        statement.setString(1, info.id());
        statement.setString(2, info.title());
        statement.setString(3, info.topic());
        statement.setString(4, info.visibility().name());
        statement.setInt(5, info.archived() ? 1 : 0);
        statement.setLong(6, info.createdAt().toEpochMilli());
        statement.setLong(7, room.lastNumber());
        setLong(
                statement,
                8,
                room.lastMessageAt() == null ? null : room.lastMessageAt().toEpochMilli());
    }

    private static void bind(PreparedStatement statement, Membership stay) throws SQLException {
        statement.setString(1, stay.username());
        statement.setString(2, stay.room());
        statement.setLong(3, stay.fromSeq());
        statement.setLong(4, stay.toSeq());
        statement.setString(5, stay.role().name());
        statement.setLong(6, stay.joinedAt().toEpochMilli());
        statement.setLong(7, stay.readNumber());
    }

    private static void bind(PreparedStatement statement, StoredMessage message) throws SQLException {
        statement.setLong(1, message.id());
        statement.setString(2, message.room());
        statement.setLong(3, message.number());
        statement.setString(4, message.author());
        statement.setString(5, message.body());
        statement.setString(6, message.clientMessageId());
        statement.setLong(7, message.replyTo());
        statement.setLong(8, message.sentAt().toEpochMilli());
    }

    private static void bind(PreparedStatement statement, Mention mention) throws SQLException {
        statement.setLong(1, mention.message().id());
        statement.setInt(2, mention.position());
        statement.setString(3, mention.message().mentions().get(mention.position()));
        statement.setString(4, mention.message().room());
        statement.setLong(5, mention.message().number());
    }

    private static void bind(PreparedStatement statement, EventRow event) throws SQLException {
        statement.setLong(1, event.entry().seq());
        statement.setLong(2, event.entry().at().toEpochMilli());
        statement.setString(3, event.kind().name());
        statement.setString(4, event.entry().fact().stream());
        statement.setString(5, event.actor());
        statement.setString(6, event.subject());
        statement.setString(7, event.role() == null ? null : event.role().name());
        setLong(statement, 8, event.number());
        statement.setString(9, event.title());
        statement.setString(10, event.topic());
        setLong(statement, 11, event.archived() == null ? null : event.archived() ? 1L : 0L);
    }

    private static void setLong(PreparedStatement statement, int index, Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }
}
