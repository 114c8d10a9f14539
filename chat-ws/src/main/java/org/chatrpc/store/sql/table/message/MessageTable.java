package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatrpc.model.message.ClientMessageKey;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.RowSet;
import org.chatrpc.store.sql.table.TableMapping;

/** The tables {@code message} and {@code mention}. */
public final class MessageTable {
    /** A statement up to its condition, with the alias {@code m} for the message. */
    public static final String SELECT = "SELECT m.*, " + MentionColumn.SQL + " FROM message m ";

    /** The columns with what became of a message, with the alias {@code m}. */
    public static final String CHANGES =
            "m.changed_seq, m.revision, m.edited_by, m.edited_at, m.deleted_by, m.deleted_at,"
                    + " m.deleted_reason, m.sent_digest, m.mentions_all_seq";

    /** The columns with the responses to a message, with the alias {@code m}. */
    public static final String RESPONSES = "m.responded_seq, m.reactions, m.reply_count, m.pinned_at, m.pinned_by";

    private static final List<Column> COLUMNS = List.of(
            Column.number("id"),
            Column.text("room"),
            Column.number("number"),
            Column.text("author"),
            Column.text("body"),
            Column.text("client_message_id"),
            Column.number("reply_to"),
            Column.number("thread_root"),
            Column.number("sent_at"),
            Column.number("author_only"),
            Column.number("mentions_all"),
            Column.text("attachments"),
            Column.number("changed_seq"),
            Column.number("revision"),
            Column.text("edited_by"),
            Column.number("edited_at"),
            Column.text("deleted_by"),
            Column.number("deleted_at"),
            Column.text("deleted_reason"),
            Column.text("sent_digest"),
            Column.number("mentions_all_seq"),
            Column.number("responded_seq"),
            Column.text("reactions"),
            Column.number("reply_count"),
            Column.number("pinned_at"),
            Column.text("pinned_by"));

    private static final List<String> CHANGING = List.of(
            "body",
            "author_only",
            "mentions_all",
            "attachments",
            "changed_seq",
            "revision",
            "edited_by",
            "edited_at",
            "deleted_by",
            "deleted_at",
            "deleted_reason",
            "sent_digest",
            "mentions_all_seq",
            "responded_seq",
            "reactions",
            "reply_count",
            "pinned_at",
            "pinned_by");

    public static final TableMapping<Long, StoredMessage> MESSAGES = new TableMapping<>(
            Tables.MESSAGES,
            SELECT + "WHERE ",
            List.of(Column.number("m.id")),
            id -> new Object[] {id},
            MessageTable::message,
            "message",
            COLUMNS,
            List.of("id"),
            CHANGING,
            MessageTable::values);

    public static final TableMapping<ClientMessageKey, StoredMessage> SENT = new TableMapping<>(
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

    /** Finds the message that started the thread of another one. */
    private static final String ROOTS = "SELECT m.*, " + MentionColumn.SQL
            + " FROM message t JOIN message m ON m.id = coalesce(t.thread_root, t.id) WHERE ";

    private MessageTable() {}

    /** The messages that started the threads of these. */
    public static Lookup roots(Collection<Long> ids, RowSet<Long, StoredMessage> rows) {
        return new Lookup.ByKey(
                ROOTS,
                List.of(Column.number("t.id")),
                ids.stream().map(id -> new Object[] {id}).toList(),
                row -> rows.found(message(row)));
    }

    /**
     * Replaces what other tables contain about these messages: the mentions in them, and the earlier texts of those that
     * are deleted, and the reactions to them.
     *
     * @param lastSeq the end of the log before the transaction: messages after it are new
     */
    public static List<Change> details(Collection<StoredMessage> messages, long lastSeq) {
        List<Change> changes = new ArrayList<>();
        Change.Delete replaced = ofMessages("mention", messages, message -> message.id() <= lastSeq);
        if (!replaced.keys().isEmpty()) {
            changes.add(replaced);
        }
        Change.Upsert mentions = mentions(messages);
        if (!mentions.rows().isEmpty()) {
            changes.add(mentions);
        }
        for (String table : List.of("message_revision", "reaction")) {
            Change.Delete ofDeleted = ofMessages(table, messages, StoredMessage::isDeleted);
            if (!ofDeleted.keys().isEmpty()) {
                changes.add(ofDeleted);
            }
        }
        return changes;
    }

    private static Change.Delete ofMessages(
            String table, Collection<StoredMessage> messages, Predicate<StoredMessage> which) {
        return new Change.Delete(
                table,
                List.of(Column.number("message_id")),
                messages.stream()
                        .filter(which)
                        .map(message -> new Object[] {message.id()})
                        .toList());
    }

    private static Change.Upsert mentions(Collection<StoredMessage> messages) {
        List<Object[]> rows =
                messages.stream().flatMap(MessageTable::mentionsOf).toList();
        return new Change.Upsert(
                "mention",
                List.of(
                        Column.number("message_id"),
                        Column.number("position"),
                        Column.text("username"),
                        Column.text("room"),
                        Column.number("number"),
                        Column.number("seq")),
                List.of(),
                List.of(),
                rows);
    }

    private static Stream<Object[]> mentionsOf(StoredMessage message) {
        return IntStream.range(0, message.mentions().size()).mapToObj(position -> {
            String username = message.mentions().get(position);
            return new Object[] {
                message.id(),
                (long) position,
                username,
                message.room(),
                message.number(),
                message.changes().late().of(username)
            };
        });
    }

    private static Object[] values(StoredMessage message) {
        MessageChanges changes = message.changes();
        MessageChanges.Edit edit = changes.edit();
        MessageChanges.Deletion deletion = changes.deletion();
        Responses.Pin pin = message.responses().pin();
        return new Object[] {
            message.id(),
            message.room(),
            message.number(),
            message.author(),
            message.body(),
            message.clientMessageId(),
            message.replyTo(),
            message.threadRoot() == 0 ? null : (Long) message.threadRoot(),
            message.sentAt().toEpochMilli(),
            message.authorOnly() ? 1L : 0L,
            message.mentionsAll() ? 1L : 0L,
            AttachmentCodec.encode(message.attachments()),
            changes.seq(),
            (long) changes.revision(),
            edit == null ? null : edit.by(),
            edit == null ? null : (Long) edit.at().toEpochMilli(),
            deletion == null ? null : deletion.by(),
            deletion == null ? null : (Long) deletion.at().toEpochMilli(),
            deletion == null ? null : deletion.reason(),
            changes.sentDigest(),
            changes.late().everybody(),
            message.responses().seq(),
            ReactionTable.summary(message.responses().reactions()),
            (long) message.responses().replyCount(),
            pin == null ? null : (Long) pin.at().toEpochMilli(),
            pin == null ? null : pin.by()
        };
    }

    public static StoredMessage message(ResultSet row) throws SQLException {
        return new StoredMessage(
                row.getLong("id"),
                row.getString("room"),
                row.getLong("number"),
                row.getString("author"),
                row.getString("body"),
                row.getString("client_message_id"),
                row.getLong("reply_to"),
                row.getLong("thread_root"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                MentionColumn.names(row),
                row.getBoolean("author_only"),
                row.getBoolean("mentions_all"),
                AttachmentCodec.decode(row.getString("attachments")),
                changes(row),
                responses(row));
    }

    private static Responses responses(ResultSet row) throws SQLException {
        long seq = row.getLong("responded_seq");
        if (seq == 0) {
            return Responses.NONE;
        }
        String pinnedBy = row.getString("pinned_by");
        return new Responses(
                seq,
                pinnedBy == null ? null : new Responses.Pin(pinnedBy, Instant.ofEpochMilli(row.getLong("pinned_at"))),
                row.getInt("reply_count"),
                ReactionTable.parse(row.getString("reactions")));
    }

    private static MessageChanges changes(ResultSet row) throws SQLException {
        long seq = row.getLong("changed_seq");
        if (seq == 0) {
            return MessageChanges.NONE;
        }
        String editedBy = row.getString("edited_by");
        String deletedBy = row.getString("deleted_by");
        return new MessageChanges(
                seq,
                row.getInt("revision"),
                editedBy == null
                        ? null
                        : new MessageChanges.Edit(editedBy, Instant.ofEpochMilli(row.getLong("edited_at"))),
                deletedBy == null
                        ? null
                        : new MessageChanges.Deletion(
                                deletedBy,
                                Instant.ofEpochMilli(row.getLong("deleted_at")),
                                row.getString("deleted_reason")),
                row.getString("sent_digest"),
                MentionColumn.late(row));
    }
}
