package org.chatrpc.store.sql;

import java.util.concurrent.ThreadLocalRandom;
import org.chatrpc.store.connect.Database;

/**
 * Tests whether a write would succeed, by writing and deleting as much data as a long message needs. A smaller test
 * would be misleading: on a full disk, a transaction that changes nothing succeeds, and a small one may still fit where
 * a message does not. Thread-safe.
 */
final class WriteProbe {
    /** In bytes. The data is random, as PostgreSQL would compress anything else to almost nothing. */
    private static final int SIZE = 64 * 1024;

    private final Database database;

    WriteProbe(Database database) {
        this.database = database;
    }

    /**
     * @throws org.chatrpc.log.store.StoreUnavailableException if the data does not reach the disk
     */
    void run() {
        byte[] filling = new byte[SIZE];
        ThreadLocalRandom.current().nextBytes(filling);
        // A previous probe may have failed half-way.
        clear();
        database.write(
                handle -> handle.createUpdate("""
                        INSERT INTO write_probe (only_row, filling) VALUES (1, :filling)
                        ON CONFLICT (only_row) DO UPDATE SET filling = excluded.filling""").bind("filling", filling).execute());
        clear();
    }

    private void clear() {
        database.write(handle -> handle.execute("DELETE FROM write_probe"));
    }
}
