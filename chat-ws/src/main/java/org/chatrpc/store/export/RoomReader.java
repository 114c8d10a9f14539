package org.chatrpc.store.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chatrpc.export.Content;
import org.chatrpc.export.RoomSink;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.RoomTable;
import org.chatrpc.store.sql.table.message.AttachmentCodec;
import org.chatrpc.store.sql.table.message.MessageTable;
import org.chatrpc.store.sql.table.message.RevisionTable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Reads whole rooms in one snapshot, a few rows at a time. */
public final class RoomReader {
    private static final int FETCH_SIZE = 200;

    /** The second table contains the texts that only a legal hold keeps; some texts are in both. */
    private static final String TEXTS = """
            SELECT message_id, revision, body, written_at, written_by FROM message_revision
            WHERE message_id = :id AND revision < :before
            UNION SELECT message_id, revision, body, written_at, written_by FROM held_text
            WHERE message_id = :id AND revision < :before
            ORDER BY revision""";

    private final Backups store;

    public RoomReader(Backups store) {
        this.store = store;
    }

    /** @throws StoreException also if one of these rooms does not exist */
    public void require(List<String> rooms) {
        store.inSnapshot(handle -> {
            rooms.forEach(room -> room(handle, room));
            return true;
        });
    }

    /**
     * Passes rooms on.
     *
     * @param rooms their ids; none for all rooms
     * @throws StoreException also if there is no such room
     */
    public void read(List<String> rooms, RoomSink sink) {
        store.inSnapshot(handle -> {
            begin(handle, sink);
            Content content = new StoredContent(handle, store);
            List<String> chosen = rooms.isEmpty()
                    ? handle.createQuery("SELECT id FROM room ORDER BY id")
                            .mapTo(String.class)
                            .list()
                    : rooms.stream().distinct().toList();
            for (String room : chosen) {
                sink.room(room(handle, room));
                members(handle, room, sink);
                messages(handle, room, sink, content);
            }
            return chosen.size();
        });
    }

    private static void begin(Handle handle, RoomSink sink) throws IOException {
        record Head(String log, long seq, Instant at) {}
        Head head = handle.createQuery("SELECT log_id, seq, at FROM log_head")
                .map((row, context) ->
                        new Head(row.getString("log_id"), row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at"))))
                .one();
        sink.begin(head.log(), head.seq(), head.at());
    }

    private static RoomRecord room(Handle handle, String room) {
        return handle.createQuery("SELECT * FROM room WHERE id = :room")
                .bind("room", room)
                .map((row, context) -> RoomTable.room(row))
                .findOne()
                .orElseThrow(() -> new StoreException("There is no room " + room + ".", null));
    }

    private static void members(Handle handle, String room, RoomSink sink) throws IOException {
        record Member(Membership membership, String displayName, Optional<Instant> leftAt) {}
        try (ResultIterator<Member> members = handle.createQuery("""
                        SELECT m.*, a.display_name, e.at AS left_at FROM membership m
                        JOIN account a ON a.username = m.username
                        LEFT JOIN event e ON e.seq = m.to_seq
                        WHERE m.room = :room ORDER BY m.username, m.from_seq""")
                .bind("room", room)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new Member(
                        MembershipTable.membership(row), row.getString("display_name"), time(row, "left_at")))
                .iterator()) {
            while (members.hasNext()) {
                Member member = members.next();
                sink.member(member.membership(), member.displayName(), member.leftAt());
            }
        }
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static void messages(Handle handle, String room, RoomSink sink, Content content) throws IOException {
        try (ResultIterator<StoredMessage> messages = handle.createQuery(
                        MessageTable.SELECT + "WHERE m.room = :room ORDER BY m.number")
                .bind("room", room)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> MessageTable.message(row))
                .iterator()) {
            while (messages.hasNext()) {
                StoredMessage message = messages.next();
                sink.message(
                        withHeldFiles(handle, message), texts(handle, message), reactions(handle, message), content);
            }
        }
    }

    /** The texts that it had before, or had at all if it is deleted, as far as they are kept. */
    private static List<Revision> texts(Handle handle, StoredMessage message) {
        return message.changes().seq() == 0
                ? List.of()
                : handle.createQuery(TEXTS)
                        .bind("id", message.id())
                        .bind(
                                "before",
                                message.isDeleted()
                                        ? Integer.MAX_VALUE
                                        : message.changes().revision())
                        .map((row, context) -> RevisionTable.revision(row))
                        .list();
    }

    private static StoredMessage withHeldFiles(Handle handle, StoredMessage message) {
        if (message.changes().seq() == 0) {
            return message;
        }
        List<Attachment> files = new ArrayList<>(message.attachments());
        files.addAll(handle.createQuery("SELECT attachment FROM held_file WHERE message_id = :id ORDER BY id")
                .bind("id", message.id())
                .map((row, context) -> Objects.requireNonNull(AttachmentCodec.decodeOne(row.getString("attachment"))))
                .list());
        return message.with(files);
    }

    private static List<Reaction.OfPerson> reactions(Handle handle, StoredMessage message) {
        return message.responses().reactions().isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM reaction WHERE message_id = :id ORDER BY emoji, seq")
                        .bind("id", message.id())
                        .map((row, context) -> new Reaction.OfPerson(
                                new Reaction.Key(
                                        row.getLong("message_id"), row.getString("emoji"), row.getString("username")),
                                row.getLong("seq")))
                        .list();
    }
}
