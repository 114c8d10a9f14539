package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.MessagePosted;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;

/** The table {@code event}, which is the log. */
final class EventTable {

    /**
     * A statement up to its condition, with the alias {@code e} for the log. Includes the current state of the message.
     */
    static final String SELECT = """
            SELECT e.seq, e.at, e.kind, e.actor, e.payload,
                m.id, m.room, m.number, m.author, m.body, m.client_message_id, m.reply_to, m.sent_at,
                %s
            FROM event e
            LEFT JOIN message m ON m.id = e.seq AND e.kind = 'MESSAGE_POSTED'
            """.formatted(MessageTable.MENTIONS);

    private static final String MESSAGE_POSTED = "MESSAGE_POSTED";

    private EventTable() {}

    static Change insert(List<LogEntry> entries) {
        return new Change.Upsert(
                "event",
                List.of(
                        Column.number("seq"),
                        Column.number("at"),
                        Column.text("stream"),
                        Column.text("kind"),
                        Column.text("actor"),
                        Column.text("payload")),
                List.of(),
                List.of(),
                entries.stream().map(EventTable::values).toList());
    }

    private static Object[] values(LogEntry entry) {
        Fact fact = entry.fact();
        return new Object[] {
            entry.seq(),
            entry.at().toEpochMilli(),
            fact.stream(),
            FactKinds.nameOf(fact),
            fact.actor(),
            FactCodec.encode(fact)
        };
    }

    static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), fact(row));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return MESSAGE_POSTED.equals(kind)
                ? new MessagePosted(MessageTable.message(row))
                : FactCodec.decode(kind, row.getString("actor"), row.getString("payload"));
    }
}
