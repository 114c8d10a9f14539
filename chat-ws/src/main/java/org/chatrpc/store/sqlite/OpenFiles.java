package org.chatrpc.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.store.connect.StoreException;

/**
 * Whether the files that SQLite has open are still those that a restart would open. SQLite does not notice when they
 * are deleted, replaced or mounted over: it keeps writing to files that no path leads to, and every commit succeeds.
 * Nor does it notice when another program truncates or overwrites them in place, as {@code cp} does with an existing
 * file.
 *
 * <p>The checks read a few bytes through descriptors that stay open until all of SQLite's are closed: closing another
 * descriptor of a database file earlier would drop the locks of all connections of this process (SQLite, "How To
 * Corrupt An SQLite Database File", section 2.2).
 *
 * <p>Thread-safe.
 */
final class OpenFiles implements AutoCloseable {
    /**
     * With less free space, in bytes, the WAL of a large batch or the growth of the database in a checkpoint may not
     * fit.
     */
    private static final long MIN_FREE_BYTES = 1 << 20;

    /**
     * The first bytes of a database file (SQLite, "Database File Format", section 1.3); the versions that follow are
     * those of WAL mode.
     */
    private static final byte[] DATABASE_START = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int VERSIONS_AT = 18;
    private static final byte WAL_VERSION = 2;
    /** The first bytes of a WAL file, apart from the last bit (ibid., section 4.1). */
    private static final int LOG_MAGIC = 0x377f0682;

    private final OpenFile database;
    private final OpenFile log;
    private final OpenFile logIndex;
    /** The largest size of the database seen so far; it is never reduced. */
    private volatile long databaseSize;

    private OpenFiles(OpenFile database, OpenFile log, OpenFile logIndex) {
        this.database = database;
        this.log = log;
        this.logIndex = logIndex;
    }

    /**
     * The files of a database that a connection has just used in a transaction, so that all of them exist.
     *
     * @throws StoreUnavailableException if they do not
     */
    static OpenFiles of(Path database) {
        List<OpenFile> opened = new ArrayList<>();
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                opened.add(OpenFile.open(database.resolveSibling(database.getFileName() + suffix)));
            }
            return new OpenFiles(opened.get(0), opened.get(1), opened.get(2));
        } catch (IOException e) {
            StoreUnavailableException failure =
                    new StoreUnavailableException("The files of the database cannot be inspected: " + e, e);
            opened.forEach(file -> close(file, failure));
            throw failure;
        }
    }

    /**
     * @throws StoreUnavailableException if what is written now would not be found after a restart
     */
    void requireInPlace() {
        if (!database.isInPlace() || !isDatabaseIntact()) {
            throw lost("The database file " + database.path()
                    + " was deleted, replaced or overwritten while it was in use.");
        }
        if (!isLogIntact()) {
            throw lost("The file " + log.path() + " was overwritten while it was in use.");
        }
        for (OpenFile file : List.of(log, logIndex)) {
            if (!file.isInPlace()) {
                throw new StoreUnavailableException(
                        "The file " + file.path() + " was deleted or replaced while it was in use.", null);
            }
        }
    }

    /**
     * The server never continues with another file: with an empty one, the next person to register would become the
     * administrator.
     */
    private static StoreUnavailableException lost(String what) {
        return new StoreUnavailableException(
                what
                        + " Nothing is written until the original file is back, or the server is restarted with the file that"
                        + " is there then.",
                null);
    }

    /**
     * Whether the paths of the WAL files lead elsewhere, but a checkpoint can still move all of their content into the
     * database.
     */
    boolean isLogSavable() {
        return database.isInPlace()
                && isDatabaseIntact()
                && isLogIntact()
                && !(log.isInPlace() && logIndex.isInPlace());
    }

    private boolean isDatabaseIntact() {
        try {
            long size = database.size();
            byte[] start = database.start(VERSIONS_AT + 2);
            if (size < databaseSize
                    || start[VERSIONS_AT] != WAL_VERSION
                    || start[VERSIONS_AT + 1] != WAL_VERSION
                    || !Arrays.equals(start, 0, DATABASE_START.length, DATABASE_START, 0, DATABASE_START.length)) {
                return false;
            }
            databaseSize = size;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isLogIntact() {
        try {
            // Empty until the first commit after a start.
            return log.size() == 0 || (ByteBuffer.wrap(log.start(Integer.BYTES)).getInt() & ~1) == LOG_MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @throws StoreUnavailableException if the disk is nearly full
     */
    void requireSpace() {
        try {
            FileStore disk = Files.getFileStore(database.path());
            // Some network file systems report neither size nor free space.
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < MIN_FREE_BYTES) {
                throw new StoreUnavailableException(
                        "The disk of the database " + database.path() + " has less than 1 MiB left.", null);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("The disk of the database cannot be inspected: " + e, e);
        }
    }

    /** To be called after the last connection has been closed. */
    @Override
    public void close() {
        StoreException failure = new StoreException("The files of the database could not be closed.", null);
        List.of(database, log, logIndex).forEach(file -> close(file, failure));
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private static void close(OpenFile file, RuntimeException failure) {
        try {
            file.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
