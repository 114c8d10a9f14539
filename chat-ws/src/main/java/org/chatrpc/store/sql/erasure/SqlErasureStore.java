package org.chatrpc.store.sql.erasure;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.log.store.ErasureStore;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.Head;
import org.chatrpc.store.sql.table.ErasureTable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * Erases users from database tables. Every batch locks the head row, so that no command changes the same rows
 * concurrently.
 */
public final class SqlErasureStore implements ErasureStore {
    private static final String MESSAGES = """
            SELECT id, room FROM message
            WHERE author = :author AND deleted_at IS NULL AND (attachments IS NOT NULL OR :all = 1) AND id > :after
            ORDER BY id LIMIT :max""";
    private static final String REACTIONS = """
            SELECT r.message_id, r.emoji, m.room FROM reaction r JOIN message m ON m.id = r.message_id
            WHERE r.username = :username AND r.message_id >= :from
            ORDER BY r.message_id, r.emoji LIMIT :max""";
    private static final String FILES = "SELECT id FROM file WHERE owner = :owner ORDER BY id LIMIT :max";

    private static final List<String> IN_MESSAGES = List.of("""
                    UPDATE message SET
                        author = CASE WHEN author = :old THEN :new ELSE author END,
                        edited_by = CASE WHEN edited_by = :old THEN :new ELSE edited_by END,
                        pinned_by = CASE WHEN pinned_by = :old THEN :new ELSE pinned_by END,
                        deleted_reason = CASE WHEN deleted_by = :old AND :deletes = 1 THEN '' ELSE deleted_reason END,
                        deleted_by = CASE WHEN deleted_by = :old THEN :new ELSE deleted_by END
                    WHERE id > :after AND id <= :to
                        AND (author = :old OR edited_by = :old OR pinned_by = :old OR deleted_by = :old)""", """
                    UPDATE message_revision SET written_by = :new
                    WHERE written_by = :old AND message_id > :after AND message_id <= :to""", """
                    UPDATE held_text SET written_by = :new
                    WHERE written_by = :old AND message_id > :after AND message_id <= :to""");

    /** An erased user stays in direct rooms, which have two members, and leaves all others. */
    private static final List<String> ELSEWHERE = List.of(
            "UPDATE mention SET username = :new WHERE username = :old",
            """
            UPDATE report SET reporter = :new, reason = CASE WHEN :deletes = 1 THEN '' ELSE reason END
            WHERE reporter = :old""",
            "UPDATE report SET resolved_by = :new WHERE resolved_by = :old",
            "UPDATE ban SET banned_by = :new WHERE banned_by = :old",
            "DELETE FROM ban WHERE username = :old",
            "DELETE FROM block WHERE username = :old OR blocked = :old",
            "DELETE FROM presence WHERE username = :old",
            "UPDATE room_creator SET username = :new WHERE username = :old",
            "DELETE FROM session WHERE username = :old",
            "DELETE FROM credential WHERE username = :old",
            "DELETE FROM membership WHERE username = :old AND room NOT IN (SELECT id FROM room WHERE visibility = 'DIRECT')",
            """
            UPDATE membership SET username = :new, read_number = 0, read_seq = 0, notify = 'ALL', favourite = 0
            WHERE username = :old""");

    private static final String DIRECT_ROOMS = """
            SELECT DISTINCT m.room FROM membership m JOIN room r ON r.id = m.room
            WHERE m.username = :old AND r.visibility = 'DIRECT'""";

    private static final int FILES_AT_ONCE = 50;

    private final Database database;

    public SqlErasureStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Erasure> unfinished() {
        return database.read(handle -> handle.createQuery(ErasureTable.UNFINISHED)
                .map((row, context) -> ErasureTable.erasure(row))
                .list());
    }

    @Override
    public Optional<Erasure> find(String username) {
        return database.read(handle -> find(handle, Erasure.digest(username)));
    }

    private static Optional<Erasure> find(Handle handle, String nameDigest) {
        return handle.createQuery("SELECT * FROM erasure WHERE name_digest = :digest")
                .bind("digest", nameDigest)
                .map((row, context) -> ErasureTable.erasure(row))
                .findOne();
    }

    @Override
    public long messagesOf(String author) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM message WHERE author = :author")
                .bind("author", author)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Place> messages(String author, boolean withFilesOnly, long afterId, int max) {
        return database.read(handle -> handle.createQuery(MESSAGES)
                .bind("author", author)
                .bind("all", withFilesOnly ? 0 : 1)
                .bind("after", afterId)
                .bind("max", max)
                .map((row, context) -> new Place(row.getLong("id"), row.getString("room")))
                .list());
    }

    @Override
    public List<Reacted> reactions(String username, long fromId, int max) {
        return database.read(handle -> handle.createQuery(REACTIONS)
                .bind("username", username)
                .bind("from", fromId)
                .bind("max", max)
                .map((row, context) -> new Reacted(
                        new Reaction.Key(row.getLong("message_id"), row.getString("emoji"), username),
                        row.getString("room")))
                .list());
    }

    @Override
    public int discardFiles(String owner, int max) {
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            return discardFiles(handle, owner, max);
        });
    }

    private static int discardFiles(Handle handle, String owner, int max) {
        List<String> ids = handle.createQuery(FILES)
                .bind("owner", owner)
                .bind("max", max)
                .mapTo(String.class)
                .list();
        if (!ids.isEmpty()) {
            handle.createUpdate("INSERT INTO file_garbage (id, size) SELECT id, size FROM file WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
            handle.createUpdate("DELETE FROM file WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
        return ids.size();
    }

    @Override
    public long renameInMessages(Erasure erasure, long afterId, int max) {
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            long to = last(
                    handle, "SELECT id AS number FROM message WHERE id > :after ORDER BY id LIMIT :max", afterId, max);
            if (to > 0) {
                rename(handle, erasure, afterId, to);
            }
            return to;
        });
    }

    private static long last(Handle handle, String numbers, long after, int max) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM (" + numbers + ") AS piece")
                .bind("after", after)
                .bind("max", max)
                .mapTo(Long.class)
                .one();
    }

    private static void rename(Handle handle, Erasure erasure, long afterId, long to) {
        IN_MESSAGES.forEach(sql -> update(handle, sql, erasure)
                .bind("after", afterId)
                .bind("to", to)
                .execute());
    }

    /** A statement with those of the names that it needs. */
    private static Update update(Handle handle, String sql, Erasure erasure) {
        return handle.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("old", erasure.username())
                .bind("new", erasure.pseudonym())
                .bind("deletes", erasure.deletesMessages() ? 1L : 0L);
    }

    @Override
    public Erasure replace(Erasure erasure, long afterId, UnaryOperator<String> renamedRoom) {
        return database.write(handle -> {
            Head head = Head.lock(handle.getConnection(), database.dialect());
            Erasure now = find(handle, erasure.nameDigest()).orElseThrow();
            if (now.isFinished() || now.rewrittenTo() > 0) {
                // Another node has done this; clients need to reload only once.
                return now;
            }
            rename(handle, erasure, afterId, Long.MAX_VALUE);
            while (discardFiles(handle, erasure.username(), FILES_AT_ONCE) == FILES_AT_ONCE) {}
            for (String room : directRooms(handle, erasure)) {
                move(handle, room, renamedRoom.apply(room));
            }
            ELSEWHERE.forEach(sql -> update(handle, sql, erasure).execute());
            for (References.Column each : References.to("account", handle)) {
                // Removes the rows from tables that belong to other features.
                update(handle, "DELETE FROM " + each.table() + " WHERE " + each.name() + " = :old", erasure)
                        .execute();
            }
            update(handle, "DELETE FROM account WHERE username = :old", erasure).execute();
            Head.assignNewId(handle.getConnection(), database.dialect());
            handle.createUpdate("UPDATE erasure SET rewritten_to = :seq WHERE name_digest = :digest")
                    .bind("seq", head.seq())
                    .bind("digest", erasure.nameDigest())
                    .execute();
            return erasure.rewrittenTo(head.seq());
        });
    }

    private static List<String> directRooms(Handle handle, Erasure erasure) {
        return handle.createQuery(DIRECT_ROOMS)
                .bind("old", erasure.username())
                .mapTo(String.class)
                .list();
    }

    /** Other rows refer to the room, so it is copied, whatever columns it has. */
    private static void move(Handle handle, String room, String to) throws SQLException {
        List<String> others = handle.createQuery("SELECT * FROM room WHERE id = :id")
                .bind("id", room)
                .map((row, context) -> {
                    List<String> names = new ArrayList<>();
                    ResultSetMetaData columns = row.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        names.add(columns.getColumnName(i));
                    }
                    names.remove("id");
                    return names;
                })
                .one();
        String rest = String.join(", ", others);
        handle.createUpdate("INSERT INTO room (id, " + rest + ") SELECT :to, " + rest + " FROM room WHERE id = :id")
                .bind("to", to)
                .bind("id", room)
                .execute();
        List<References.Column> referring = new ArrayList<>(References.to("room", handle));
        referring.add(new References.Column("mention", "room"));
        for (References.Column each : referring) {
            handle.createUpdate(
                            "UPDATE " + each.table() + " SET " + each.name() + " = :to WHERE " + each.name() + " = :id")
                    .bind("to", to)
                    .bind("id", room)
                    .execute();
        }
        handle.createUpdate("DELETE FROM room WHERE id = :id").bind("id", room).execute();
    }

    @Override
    public long emptyEntries(Erasure erasure, long afterSeq, int max) {
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            long to = last(
                    handle,
                    "SELECT seq AS number FROM event WHERE seq > :after ORDER BY seq LIMIT :max",
                    afterSeq,
                    max);
            if (to > 0) {
                NamedEntries.EMPTY.forEach(sql -> update(handle, sql, erasure)
                        .bindMap(NamedEntries.traces(erasure))
                        .bind("after", afterSeq)
                        .bind("to", to)
                        .execute());
            }
            return to;
        });
    }

    @Override
    public void finish(Erasure erasure) {
        database.write(handle -> handle.createUpdate(ErasureTable.FINISHED)
                .bind("digest", erasure.nameDigest())
                .execute());
    }
}
