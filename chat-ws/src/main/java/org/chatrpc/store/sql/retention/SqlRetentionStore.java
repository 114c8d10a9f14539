package org.chatrpc.store.sql.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.Head;
import org.chatrpc.store.sql.table.RoomTable;
import org.chatrpc.store.sql.table.log.EventTable;
import org.jdbi.v3.core.Handle;

/**
 * Retention in database tables. Cleanup after removals runs under the lock of the head row; otherwise a transaction of
 * the log could write back what it had read before.
 */
public final class SqlRetentionStore implements RetentionStore {
    private static final String ROOM =
            "SELECT r.*, coalesce(p.messages_to, 0) AS messages_to FROM room r LEFT JOIN retention_progress p ON p.room = r.id ";
    static final String ROOMS = ROOM + """
            WHERE r.id > :after AND r.legal_hold = 0 AND CASE
                WHEN r.deleted = 1 THEN coalesce(p.messages_to, 0) <= r.last_number
                ELSE :all = 1 OR r.message_days > 0 OR r.file_days > 0 END
            ORDER BY r.id LIMIT :max""";
    static final String MESSAGES = """
            SELECT id, number, sent_at, deleted_at FROM message
            WHERE room = :room AND number > :after ORDER BY number LIMIT :max""";
    static final String WITH_FILES = """
            SELECT id, number, sent_at, deleted_at FROM message
            WHERE room = :room AND attachments IS NOT NULL AND sent_at < :before ORDER BY number LIMIT :max""";
    private static final String REPORTED = """
            SELECT DISTINCT r.message_id FROM message m JOIN report r ON r.message_id = m.id
            WHERE m.room = :room AND m.number > :from AND m.number <= :to""";
    private static final String OF_REPORTS = """
            SELECT seq, payload FROM event
            WHERE message_id = :id AND kind IN ('MESSAGE_REPORTED', 'REPORT_RECEIVED', 'REPORT_RESOLVED')""";
    private static final String NOT_HELD =
            " JOIN message m ON m.id = h.message_id JOIN room r ON r.id = m.room WHERE r.legal_hold = 0";
    private static final String OF_ROOM =
            "SELECT seq, payload FROM event WHERE stream = :id AND kind IN ('ROOM_CREATED', 'ROOM_UPDATED')";

    private final Database database;
    private final RetentionFigures figures;

    public SqlRetentionStore(Database database) {
        this.database = database;
        this.figures = new RetentionFigures(database);
    }

    @Override
    public List<Room> rooms(String after, boolean all, int max) {
        return database.read(handle -> handle.createQuery(ROOMS)
                .bind("after", after)
                .bind("all", all ? 1 : 0)
                .bind("max", max)
                .map((row, context) -> room(row))
                .list());
    }

    @Override
    public Optional<Room> room(String id) {
        return database.read(handle -> handle.createQuery(ROOM + "WHERE r.id = :id")
                .bind("id", id)
                .map((row, context) -> room(row))
                .findOne());
    }

    private static Room room(ResultSet row) throws SQLException {
        return new Room(RoomTable.room(row).info(), row.getLong("messages_to"));
    }

    @Override
    public List<Candidate> messages(String room, long afterNumber, int max) {
        return database.read(handle -> handle.createQuery(MESSAGES)
                .bind("room", room)
                .bind("after", afterNumber)
                .bind("max", max)
                .map((row, context) -> candidate(row))
                .list());
    }

    @Override
    public List<Candidate> withFiles(String room, Instant before, int max) {
        return database.read(handle -> handle.createQuery(WITH_FILES)
                .bind("room", room)
                .bind("before", before.toEpochMilli())
                .bind("max", max)
                .map((row, context) -> candidate(row))
                .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                row.getObject("deleted_at") != null);
    }

    @Override
    public boolean passed(RoomInfo found, long from, long to) {
        String room = found.id();
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            RoomRetention now = handle.createQuery("SELECT * FROM room WHERE id = :id")
                    .bind("id", room)
                    .map((row, context) -> RoomTable.room(row).info().retention())
                    .one();
            if (now.held() || !now.equals(found.retention())) {
                return false;
            }
            List<Long> reported = handle.createQuery(REPORTED)
                    .bind("room", room)
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(Long.class)
                    .list();
            for (long id : reported) {
                removeTexts(handle, OF_REPORTS, id);
                handle.createUpdate("DELETE FROM report WHERE message_id = :id")
                        .bind("id", id)
                        .execute();
            }
            handle.createUpdate("""
                            UPDATE message SET deleted_reason = ''
                            WHERE room = :room AND number > :from AND number <= :to
                                AND deleted_by <> :system AND deleted_reason <> ''""")
                    .bind("room", room)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("system", RoomRetention.ACTOR)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO retention_progress (room, messages_to) VALUES (:room, :to)
                            ON CONFLICT (room) DO UPDATE SET messages_to = excluded.messages_to
                            WHERE excluded.messages_to > retention_progress.messages_to""").bind("room", room).bind("to", to).execute();
            return true;
        });
    }

    @Override
    public void forget(String room) {
        database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            removeTexts(handle, OF_ROOM, room);
            handle.createUpdate("DELETE FROM ban WHERE room = :room")
                    .bind("room", room)
                    .execute();
            return handle.createUpdate("""
                            INSERT INTO retention_progress (room, messages_to)
                            SELECT r.id, r.last_number + 1 FROM room r WHERE r.id = :room AND r.deleted = 1 AND r.last_number <=
                                coalesce((SELECT p.messages_to FROM retention_progress p WHERE p.room = r.id), 0)
                            ON CONFLICT (room) DO UPDATE SET messages_to = excluded.messages_to""").bind("room", room).execute();
        });
    }

    @Override
    public boolean release(int max) {
        record Text(long message, int revision) {}
        // Without the lock, because commits would wait: this scans everything that legal holds keep.
        List<Text> texts = database.read(handle -> handle.createQuery("SELECT h.message_id, h.revision FROM held_text h"
                        + NOT_HELD + " ORDER BY h.message_id, h.revision LIMIT :max")
                .bind("max", max)
                .map((row, context) -> new Text(row.getLong(1), row.getInt(2)))
                .list());
        List<String> found = database.read(
                handle -> handle.createQuery("SELECT h.id FROM held_file h" + NOT_HELD + " ORDER BY h.id LIMIT :max")
                        .bind("max", max)
                        .mapTo(String.class)
                        .list());
        if (texts.isEmpty() && found.isEmpty()) {
            return false;
        }
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            for (Text text : texts) { // The room may be on hold again by now.
                handle.createUpdate("DELETE FROM held_text WHERE message_id = :id AND revision = :revision AND EXISTS ("
                                + "SELECT 1 FROM held_text h" + NOT_HELD + " AND h.message_id = :id)")
                        .bind("id", text.message())
                        .bind("revision", text.revision())
                        .execute();
            }
            List<String> files = found.isEmpty()
                    ? found
                    : handle.createQuery("SELECT h.id FROM held_file h" + NOT_HELD + " AND h.id IN (<ids>)")
                            .bindList("ids", found)
                            .mapTo(String.class)
                            .list();
            if (!files.isEmpty()) {
                handle.createUpdate(
                                "INSERT INTO file_garbage (id, size) SELECT id, size FROM held_file WHERE id IN (<ids>)")
                        .bindList("ids", files)
                        .execute();
                handle.createUpdate("DELETE FROM held_file WHERE id IN (<ids>)")
                        .bindList("ids", files)
                        .execute();
            }
            return texts.size() == max || found.size() == max;
        });
    }

    private static void removeTexts(Handle handle, String entries, Object id) {
        record Entry(long seq, String payload) {}
        List<Entry> found = handle.createQuery(entries)
                .bind("id", id)
                .map((row, context) -> new Entry(row.getLong("seq"), row.getString("payload")))
                .list();
        for (Entry entry : found) {
            handle.createUpdate("UPDATE event SET payload = :payload WHERE seq = :seq")
                    .bind("payload", EventTable.withoutTexts(entry.payload()))
                    .bind("seq", entry.seq())
                    .execute();
        }
    }

    @Override
    public Figures figures(Room room, Optional<Instant> messagesBefore, Optional<Instant> filesBefore) {
        return figures.of(room, messagesBefore, filesBefore);
    }

    @Override
    public Figures ofDirectRooms(Optional<Instant> messagesBefore, Optional<Instant> filesBefore) {
        return figures.ofDirectRooms(messagesBefore, filesBefore);
    }

    @Override
    public RetentionRun lastRun() {
        return database.read(handle -> handle.select("SELECT * FROM retention_run")
                .map((row, context) -> run(row))
                .one());
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        return new RetentionRun(
                row.getString("node"),
                time(row.getLong("started_at")),
                time(row.getLong("finished_at")),
                Instant.ofEpochMilli(row.getLong("next_at")),
                row.getLong("messages"),
                row.getLong("files"),
                row.getInt("message_days"),
                row.getInt("file_days"));
    }

    private static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    @Override
    public void request() {
        database.write(handle -> handle.execute("UPDATE retention_run SET next_at = 0"));
    }

    @Override
    public boolean begin(String node, Instant now, Instant leaseUntil) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE retention_run SET node = :node, lease_until = :until, started_at = :now, next_at = :now
                        WHERE node = '' OR node = :node OR lease_until < :now""")
                        .bind("node", node)
                        .bind("until", leaseUntil.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0);
    }

    @Override
    public boolean renew(String node, Instant leaseUntil) {
        return database.write(
                handle -> handle.createUpdate("UPDATE retention_run SET lease_until = :until WHERE node = :node")
                                .bind("node", node)
                                .bind("until", leaseUntil.toEpochMilli())
                                .execute()
                        > 0);
    }

    @Override
    public void finish(String node, RetentionRun run) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE retention_run SET node = '', lease_until = 0, finished_at = :finished,
                            next_at = CASE WHEN next_at = started_at THEN :next ELSE next_at END,
                            messages = :messages, files = :files, message_days = :messageDays, file_days = :fileDays
                        WHERE node = :node""")
                .bind("node", node)
                .bind("finished", run.finishedAt().map(Instant::toEpochMilli).orElse(0L))
                .bind("next", run.nextAt().toEpochMilli())
                .bind("messages", run.messages())
                .bind("files", run.files())
                .bind("messageDays", run.messageDays())
                .bind("fileDays", run.fileDays())
                .execute());
    }
}
