package org.chatrpc.store.postgres;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.FileSpace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** Contents as rows of a table, so that every node and every backup has them. Each row is a part as it was received. */
public final class PostgresContents implements FileContents {
    /** So few that commits of the log always find a connection, see {@link PostgresDialect#writers}. */
    private static final int WRITERS = 2;

    private static final int BATCH = 500;
    /** What is read for one part: from the row that has the offset on. */
    private static final String PARTS = """
            SELECT start, content FROM file_part
            WHERE file_id = :id AND start < :end AND start >=
                coalesce((SELECT max(start) FROM file_part WHERE file_id = :id AND start <= :offset), 0)
            ORDER BY start""";

    private static final String RECEIVED = """
            SELECT coalesce((SELECT start + octet_length(content) FROM file_part
                WHERE file_id = :id ORDER BY start DESC LIMIT 1), 0)""";

    private final Database database;
    private final DatabaseSpace space;
    private final Semaphore writers = new Semaphore(WRITERS, true);

    /**
     * @param maxBytes the size of the database from which on no content is taken; 0 for any size
     */
    public PostgresContents(Database database, long maxBytes) {
        this.database = database;
        this.space = new DatabaseSpace(database, maxBytes);
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared or copied.
    private record Part(long start, byte[] content) {}

    /** The outcome of storing a part: whether it takes space, and how much of the content there is then. */
    private record Stored(boolean takesSpace, long received) {}

    @Override
    public long received(String id) {
        return database.read(handle -> received(handle, id));
    }

    private static long received(Handle handle, String id) {
        return handle.createQuery(RECEIVED).bind("id", id).mapTo(Long.class).one();
    }

    @Override
    public long append(String id, long offset, byte[] part) {
        return store(part.length, handle -> {
            boolean isNext = received(handle, id) == offset && part.length > 0;
            boolean stored = isNext && insert(handle, id, offset, part);
            return new Stored(stored, received(handle, id));
        });
    }

    /**
     * @return false if another node has stored the same part at the same time
     */
    private static boolean insert(Handle handle, String id, long offset, byte[] part) {
        return handle.createUpdate(
                                "INSERT INTO file_part (file_id, start, content) VALUES (:id, :start, :content) ON CONFLICT DO NOTHING")
                        .bind("id", id)
                        .bind("start", offset)
                        .bind("content", part)
                        .execute()
                > 0;
    }

    @Override
    public void overwrite(String id, long offset, byte[] bytes) {
        write(handle -> {
            for (Part part : parts(handle, id, offset, bytes.length)) {
                byte[] content = part.content();
                for (int i = 0; i < content.length; i++) {
                    long at = part.start() + i - offset;
                    if (at >= 0 && at < bytes.length) {
                        content[i] = bytes[(int) at];
                    }
                }
                handle.createUpdate("UPDATE file_part SET content = :content WHERE file_id = :id AND start = :start")
                        .bind("content", content)
                        .bind("id", id)
                        .bind("start", part.start())
                        .execute();
            }
            return true;
        });
    }

    private static List<Part> parts(Handle handle, String id, long offset, int length) {
        return handle.createQuery(PARTS)
                .bind("id", id)
                .bind("offset", offset)
                .bind("end", offset + length)
                .map((row, context) -> new Part(row.getLong("start"), row.getBytes("content")))
                .list();
    }

    @Override
    public void seal(String id) {
        // Each part was committed.
    }

    @Override
    public void put(String id, byte[] content) {
        store(content.length, handle -> {
            delete(handle, id);
            return new Stored(insert(handle, id, 0, content), content.length);
        });
    }

    @Override
    public byte[] read(String id, long offset, int length) {
        if (length <= 0) {
            return new byte[0];
        }
        List<Part> parts = database.read(handle -> parts(handle, id, offset, length));
        ByteArrayOutputStream read = new ByteArrayOutputStream(length);
        for (Part part : parts) {
            int from = (int) Math.max(0, offset - part.start());
            int to = (int) Math.min(part.content().length, offset + length - part.start());
            if (from < to) {
                read.write(part.content(), from, to - from);
            }
        }
        return read.toByteArray();
    }

    /** A large file has thousands of rows; removing them in batches lets others proceed in between. */
    @Override
    public void remove(String id) {
        while (write(handle -> deleteSome(handle, id)) == BATCH) {}
    }

    private static int deleteSome(Handle handle, String id) {
        return handle.createUpdate("""
                        DELETE FROM file_part WHERE file_id = :id AND start IN
                            (SELECT start FROM file_part WHERE file_id = :id ORDER BY start DESC LIMIT :max)""").bind("id", id).bind("max", BATCH).execute();
    }

    private static int delete(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM file_part WHERE file_id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public void requireSpace(long size) {
        space.require(size);
    }

    @Override
    public void requireReachable() {
        // Whether the database can be used is known anyway.
    }

    @Override
    public void requireUsable() {
        space.measure();
    }

    @Override
    public void visit(Instant unchangedSince, Consumer<List<String>> batches) {
        List<String> ids = after("");
        while (!ids.isEmpty()) {
            batches.accept(ids);
            ids = after(ids.get(ids.size() - 1));
        }
    }

    private List<String> after(String last) {
        return database.read(handle -> handle.createQuery("""
                        SELECT file_id FROM file_part WHERE start = 0 AND file_id > :last ORDER BY file_id LIMIT :max""")
                .bind("last", last)
                .bind("max", BATCH)
                .mapTo(String.class)
                .list());
    }

    /** Only what was stored is charged: anybody can repeat a part, or send one that is not the next. */
    private long store(int bytes, HandleCallback<Stored, SQLException> work) {
        return alone(() -> {
            // In turn, so that the parts that wait for it do not all pass while there is space for one.
            space.require(bytes);
            Stored stored = database.write(work);
            if (stored.takesSpace()) {
                space.add(bytes);
            }
            return stored.received();
        });
    }

    private <T> T write(HandleCallback<T, SQLException> work) {
        return alone(() -> database.write(work));
    }

    private <T> T alone(Supplier<T> write) {
        writers.acquireUninterruptibly();
        try {
            return FileSpace.in(write);
        } finally {
            writers.release();
        }
    }
}
