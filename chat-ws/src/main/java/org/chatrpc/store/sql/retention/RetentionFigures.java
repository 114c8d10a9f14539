package org.chatrpc.store.sql.retention;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.retention.store.RetentionStore.Figures;
import org.chatrpc.retention.store.RetentionStore.Room;
import org.chatrpc.store.connect.Database;
import org.jdbi.v3.core.Handle;

/** Counts what would be removed. */
final class RetentionFigures {
    static final String SENT_AT = "SELECT sent_at FROM message WHERE room = :room AND number = :number";
    private static final String OF_MESSAGES = """
            SELECT count(*) AS messages, coalesce(min(sent_at), 0) AS oldest FROM message
            WHERE room = :room AND number > :from AND number <= :to AND deleted_at IS NULL""";
    /** A message without a text has no content left once its files are gone. */
    private static final String ONLY_FILES = """
            SELECT count(*) AS messages, coalesce(min(sent_at), 0) AS oldest FROM message
            WHERE room = :room AND attachments IS NOT NULL AND body = '' AND number > :to AND sent_at < :before""";

    private static final String OF_FILES = """
            SELECT count(*) AS files, coalesce(sum(f.size), 0) AS bytes FROM message m JOIN file f ON f.message_id = m.id
            WHERE m.room = :room AND m.attachments IS NOT NULL AND m.sent_at < :before""";
    private static final String DIRECT = """
            FROM room r JOIN message m ON m.room = r.id
            WHERE r.visibility = 'DIRECT' AND r.legal_hold = 0 AND m.deleted_at IS NULL AND (m.sent_at < :messages
                OR (m.sent_at < :files AND m.attachments IS NOT NULL AND m.body = ''))""";
    private static final String DIRECT_FILES = """
            SELECT count(*) AS files, coalesce(sum(f.size), 0) AS bytes
            FROM room r JOIN message m ON m.room = r.id JOIN file f ON f.message_id = m.id
            WHERE r.visibility = 'DIRECT' AND r.legal_hold = 0 AND m.attachments IS NOT NULL AND m.sent_at < :before""";

    private final Database database;

    RetentionFigures(Database database) {
        this.database = database;
    }

    private record Messages(long count, long oldest) {
        Messages plus(Messages more) {
            long first = oldest == 0 ? more.oldest : more.oldest == 0 ? oldest : Math.min(oldest, more.oldest);
            return new Messages(count + more.count, first);
        }
    }

    private record Files(long count, long bytes) {}

    Figures of(Room room, Optional<Instant> messagesBefore, Optional<Instant> filesBefore) {
        if (messagesBefore.isEmpty() && filesBefore.isEmpty()) {
            return Figures.NONE;
        }
        String id = room.info().id();
        return database.readSnapshot(handle -> {
            long to = messagesBefore
                    .map(before -> lastBefore(handle, id, room.messagesTo(), before))
                    .orElse(room.messagesTo());
            Messages messages = handle.createQuery(OF_MESSAGES)
                    .bind("room", id)
                    .bind("from", room.messagesTo())
                    .bind("to", to)
                    .map((row, context) -> new Messages(row.getLong("messages"), row.getLong("oldest")))
                    .one();
            Messages onlyFiles = handle.createQuery(ONLY_FILES)
                    .bind("room", id)
                    .bind("to", to)
                    .bind("before", millis(filesBefore))
                    .map((row, context) -> new Messages(row.getLong("messages"), row.getLong("oldest")))
                    .one();
            Files files = handle.createQuery(OF_FILES)
                    .bind("room", id)
                    .bind("before", Math.max(millis(messagesBefore), millis(filesBefore)))
                    .map((row, context) -> new Files(row.getLong("files"), row.getLong("bytes")))
                    .one();
            return figures(messages.plus(onlyFiles), files);
        });
    }

    Figures ofDirectRooms(Optional<Instant> messagesBefore, Optional<Instant> filesBefore) {
        if (messagesBefore.isEmpty() && filesBefore.isEmpty()) {
            return Figures.NONE;
        }
        return database.readSnapshot(handle -> {
            Messages messages = handle.createQuery(
                            "SELECT count(*) AS messages, coalesce(min(m.sent_at), 0) AS oldest " + DIRECT)
                    .bind("messages", millis(messagesBefore))
                    .bind("files", millis(filesBefore))
                    .map((row, context) -> new Messages(row.getLong("messages"), row.getLong("oldest")))
                    .one();
            Files files = handle.createQuery(DIRECT_FILES)
                    .bind("before", Math.max(millis(messagesBefore), millis(filesBefore)))
                    .map((row, context) -> new Files(row.getLong("files"), row.getLong("bytes")))
                    .one();
            return figures(messages, files);
        });
    }

    private static Figures figures(Messages messages, Files files) {
        Optional<Instant> oldest =
                messages.oldest() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(messages.oldest()));
        return new Figures(messages.count(), oldest, files.count(), files.bytes());
    }

    /** 0 for none, as no message is older. */
    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * The number of the last message that was sent before, found by bisection, because messages are numbered in
     * chronological order.
     */
    private static long lastBefore(Handle handle, String room, long from, Instant before) {
        long low = from;
        long high = handle.createQuery("SELECT last_number FROM room WHERE id = :room")
                .bind("room", room)
                .mapTo(Long.class)
                .findOne()
                .orElse(from);
        while (low < high) {
            long middle = high - (high - low) / 2;
            long sentAt = handle.createQuery(SENT_AT)
                    .bind("room", room)
                    .bind("number", middle)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(Long.MAX_VALUE);
            if (sentAt < before.toEpochMilli()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
