package org.chatrpc.store.sql.table.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePinned;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.MessageUnpinned;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.fact.message.ReportFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.message.MentionColumn;
import org.chatrpc.store.sql.table.message.MessageTable;
import org.jspecify.annotations.Nullable;

/** The table {@code event}, which is the log. */
public final class EventTable {

    /**
     * A statement up to its condition, with the alias {@code e} for the log. Includes the current state of the message.
     */
    public static final String SELECT = """
            SELECT e.seq, e.at, e.kind, e.actor, e.payload,
                m.id, m.room, m.number, m.author, m.body, m.client_message_id, m.reply_to, m.thread_root, m.sent_at, m.author_only, m.mentions_all, m.attachments,
                %s, %s, %s
            FROM event e
            LEFT JOIN message m ON m.id = CASE e.kind WHEN 'MESSAGE_POSTED' THEN e.seq ELSE e.message_id END
            """.formatted(MessageTable.CHANGES, MessageTable.RESPONSES, MentionColumn.SQL);

    private EventTable() {}

    public static Change insert(List<LogEntry> entries) {
        return new Change.Upsert(
                "event",
                List.of(
                        Column.number("seq"),
                        Column.number("at"),
                        Column.text("stream"),
                        Column.text("kind"),
                        Column.text("actor"),
                        Column.text("payload"),
                        Column.number("message_id")),
                List.of(),
                List.of(),
                entries.stream().map(EventTable::values).toList());
    }

    /** The payload of an entry about a report or a room, without texts by users. */
    public static String withoutTexts(String payload) {
        return FactCodec.withoutTexts(payload);
    }

    /** Removes the reactions from the entries about a deleted message. */
    public static Change withoutReactions(StoredMessage deleted) {
        return new Change.Update(
                "UPDATE event SET payload = '{}' WHERE message_id = ? AND kind IN ('REACTION_ADDED', 'REACTION_REMOVED')",
                List.of(deleted.id()));
    }

    private static @Nullable Object[] values(LogEntry entry) {
        Fact fact = entry.fact();
        return new @Nullable Object[] {
            entry.seq(),
            entry.at().toEpochMilli(),
            fact.stream(),
            FactKinds.nameOf(fact),
            fact.actor(),
            FactCodec.encode(fact),
            aboutMessage(fact)
        };
    }

    private static @Nullable Long aboutMessage(Fact fact) {
        if (fact instanceof ReportFact report) {
            return report.messageId();
        }
        // A message has the number of the entry that posted it.
        return fact instanceof MessageFact about && !(fact instanceof MessagePosted)
                ? (Long) about.message().id()
                : null;
    }

    public static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), fact(row));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String actor = row.getString("actor");
        return switch (kind) {
            case "MESSAGE_POSTED" -> new MessagePosted(MessageTable.message(row));
            case "MESSAGE_EDITED" -> new MessageEdited(actor, MessageTable.message(row));
            case "MESSAGE_DELETED" -> new MessageDeleted(actor, MessageTable.message(row));
            case "FILES_EXPIRED" -> new FilesExpired(actor, MessageTable.message(row));
            case "REACTION_ADDED" ->
                new ReactionAdded(actor, FactCodec.emoji(row.getString("payload")), MessageTable.message(row));
            case "REACTION_REMOVED" ->
                new ReactionRemoved(actor, FactCodec.emoji(row.getString("payload")), MessageTable.message(row));
            case "MESSAGE_PINNED" ->
                new MessagePinned(actor, FactCodec.pinnedCount(row.getString("payload")), MessageTable.message(row));
            case "MESSAGE_UNPINNED" ->
                new MessageUnpinned(actor, FactCodec.pinnedCount(row.getString("payload")), MessageTable.message(row));
            default -> FactCodec.decode(kind, actor, row.getString("payload"));
        };
    }
}
