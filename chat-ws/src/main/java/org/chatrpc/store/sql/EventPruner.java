package org.chatrpc.store.sql;

import java.time.Clock;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.store.connect.Database;
import org.jdbi.v3.core.Handle;

/** Deletes old entries in small transactions, so that no commit has to wait long. */
final class EventPruner {
    /** The range of seq deleted by one transaction. */
    private static final int CHUNK = 1000;

    private final Database database;
    private final Clock trusted;

    /** @param trusted the clock by which sessions expire, for all nodes */
    EventPruner(Database database, Clock trusted) {
        this.database = database;
        this.trusted = trusted;
    }

    LogStore.Retained prune(long keep) {
        // Advance first_seq before deleting, so that readers get CURSOR_EXPIRED rather than a partial page.
        LogStore.Retained retained = database.write(handle -> advanceFirstSeq(handle, keep));
        long first = retained.firstSeq();
        while (deleteOldest(first)) {}
        database.write(handle -> handle.createUpdate("DELETE FROM session WHERE expires_at < :now")
                .bind("now", trusted.millis())
                .execute());
        return retained;
    }

    private LogStore.Retained advanceFirstSeq(Handle handle, long keep) {
        handle.createUpdate("UPDATE log_head SET first_seq = seq - :keep + 1 WHERE first_seq < seq - :keep + 1")
                .bind("keep", Math.max(0, keep))
                .execute();
        return Head.retained(handle);
    }

    private boolean deleteOldest(long first) {
        return database.write(handle -> {
            // An interrupted run may have left older entries.
            long oldest = handle.select("SELECT coalesce(min(seq), :first) FROM event")
                    .bind("first", first)
                    .mapTo(Long.class)
                    .one();
            return handle.createUpdate("DELETE FROM event WHERE seq < :end")
                            .bind("end", Math.min(first, oldest + CHUNK))
                            .execute()
                    > 0;
        });
    }
}
