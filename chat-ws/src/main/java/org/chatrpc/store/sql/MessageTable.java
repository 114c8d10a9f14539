package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatrpc.model.SentKey;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Tables;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;

/** The tables {@code message} and {@code mention}. */
final class MessageTable {
    /**
     * The usernames mentioned, in order, separated by spaces, which usernames never contain; null if there are none.
     */
    static final String MENTIONS =
            "(SELECT string_agg(n.username, ' ' ORDER BY n.position) FROM mention n WHERE n.message_id = m.id) AS mentions";

    /** A statement up to its condition, with the alias {@code m} for the message. */
    static final String SELECT = "SELECT m.*, " + MENTIONS + " FROM message m ";

    private static final List<Column> COLUMNS = List.of(
            Column.number("id"),
            Column.text("room"),
            Column.number("number"),
            Column.text("author"),
            Column.text("body"),
            Column.text("client_message_id"),
            Column.number("reply_to"),
            Column.number("sent_at"));

    static final TableMapping<Long, StoredMessage> MESSAGES = new TableMapping<>(
            Tables.MESSAGES,
            SELECT + "WHERE ",
            List.of(Column.number("m.id")),
            id -> new Object[] {id},
            MessageTable::message,
            "message",
            COLUMNS,
            List.of("id"),
            List.of("body"),
            MessageTable::values);

    static final TableMapping<SentKey, StoredMessage> SENT = new TableMapping<>(
            Tables.SENT,
            SELECT + "WHERE ",
            List.of(Column.text("m.author"), Column.text("m.client_message_id")),
            key -> new Object[] {key.author(), key.clientMessageId()},
            MessageTable::message,
            "message",
            COLUMNS,
            List.of("id"),
            List.of(),
            MessageTable::values);

    private MessageTable() {}

    /** The rows for the mentions in these messages. */
    static Change mentions(Collection<StoredMessage> messages) {
        List<Object[]> rows =
                messages.stream().flatMap(MessageTable::mentionsOf).toList();
        return new Change.Upsert(
                "mention",
                List.of(
                        Column.number("message_id"),
                        Column.number("position"),
                        Column.text("username"),
                        Column.text("room"),
                        Column.number("number")),
                List.of(),
                List.of(),
                rows);
    }

    private static Stream<Object[]> mentionsOf(StoredMessage message) {
        return IntStream.range(0, message.mentions().size()).mapToObj(position -> new Object[] {
            message.id(), (long) position, message.mentions().get(position), message.room(), message.number()
        });
    }

    private static Object[] values(StoredMessage message) {
        return new Object[] {
            message.id(),
            message.room(),
            message.number(),
            message.author(),
            message.body(),
            message.clientMessageId(),
            message.replyTo(),
            message.sentAt().toEpochMilli()
        };
    }

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
}
