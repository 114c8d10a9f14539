package org.chatrpc.store.sql;

import java.util.concurrent.ThreadLocalRandom;
import org.chatrpc.store.connect.Database;

/**
 * Shows that a write would succeed, by writing and deleting as much as a long message takes. Less would not do: a transaction
 * that changes nothing succeeds on a full disk, and a small one finds room where a message does not. Thread-safe.
 */
final class WriteProbe {
    /** In bytes. Random ones, as PostgreSQL would compress others to nothing. */
    private static final int SIZE = 64 * 1024;

    private final Database database;

    WriteProbe(Database database) {
        this.database = database;
    }

    /** @throws org.chatrpc.log.StoreUnavailableException if it does not reach the disk */
    void run() {
        byte[] filling = new byte[SIZE];
        ThreadLocalRandom.current().nextBytes(filling);
        // A probe may have failed half-way.
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
