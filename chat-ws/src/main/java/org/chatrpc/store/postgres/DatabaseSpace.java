package org.chatrpc.store.postgres;

import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.connect.Database;
import org.jdbi.v3.core.Handle;

/**
 * Prevents files from filling up a database, because messages need its disk, too: PostgreSQL does not report the free
 * space, so its administrator configures a maximum size. The size is measured independently of calls, and what this
 * node stores in between is added. Thread-safe.
 */
final class DatabaseSpace {
    private static final String SIZE =
            "SELECT pg_database_size(current_database()) AS whole, pg_total_relation_size('file_part') AS parts";
    /** The lengths are read without the contents. */
    private static final String CONTENTS = "SELECT coalesce(sum(octet_length(content)), 0) FROM file_part";
    /**
     * The rows of deleted contents that were not vacuumed yet. PostgreSQL counts them within seconds after a commit; until then, they seem
     * to be free, at most until the next measurement.
     */
    private static final String DEAD = "SELECT coalesce(sum(pg_stat_get_dead_tuples(reltoastrelid)), 0) FROM pg_class"
            + " WHERE oid = 'file_part'::regclass";
    /** The bytes of a content that a row of a TOAST table has. */
    private static final long ROW = 1_996;
    /**
     * What rows and indexes take beyond the contents, in percent: PostgreSQL stores 1,996 bytes in a row of a TOAST table, four rows in
     * a page of 8,192 bytes, and an entry of an index for each.
     */
    private static final long OVERHEAD = 6;

    /** The contents are measured from nine tenths on. */
    private static final int NEARLY = 10;

    private final Database database;
    private final long max;
    /** All that was stored since the start. */
    private final AtomicLong added = new AtomicLong();

    private volatile Measured measured = new Measured(0, 0);

    /**
     * A size of the database.
     *
     * @param addedBefore what had been stored when the measurement began; what came later may not be in the size
     */
    private record Measured(long bytes, long addedBefore) {}

    /**
     * @param max in bytes; 0 for any size
     */
    DatabaseSpace(Database database, long max) {
        this.database = database;
        this.max = max;
    }

    /**
     * Measures the size.
     *
     * @throws ChatException STORAGE_FULL if nothing more can be stored
     */
    void measure() {
        if (max > 0) {
            long before = added.get();
            measured = new Measured(database.read(this::used), before);
            require(1);
        }
    }

    /**
     * What was deleted from a table becomes free for new rows of the same table once it was vacuumed, and not for the disk; so when the
     * database is nearly as large as it may be, the parts count as much as is in them, and was until the next vacuum.
     */
    private long used(Handle handle) {
        return handle.createQuery(SIZE)
                .map((row, context) -> {
                    long whole = row.getLong("whole");
                    long parts = row.getLong("parts");
                    return whole < max - max / NEARLY ? whole : whole - parts + Math.min(parts, taken(handle));
                })
                .one();
    }

    /** In this order, so that what is deleted in between counts twice rather than not at all. */
    private static long taken(Handle handle) {
        long contents = handle.createQuery(CONTENTS).mapTo(Long.class).one();
        long dead = handle.createQuery(DEAD).mapTo(Long.class).one();
        return withOverhead(contents + dead * ROW);
    }

    private static long withOverhead(long bytes) {
        return bytes + bytes * OVERHEAD / 100;
    }

    /**
     * Checks that so many bytes more can be stored.
     *
     * @throws ChatException STORAGE_FULL if they cannot
     */
    void require(long bytes) {
        Measured size = measured;
        if (max > 0 && size.bytes() + added.get() - size.addedBefore() + withOverhead(bytes) > max) {
            throw ChatException.of(
                    Problem.STORAGE_FULL,
                    "The database of this server has no more space for files; ask its administrator.");
        }
    }

    /** Counts what was stored. */
    void add(long bytes) {
        added.addAndGet(withOverhead(bytes));
    }
}
