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
import org.chatrpc.log.StoreUnavailableException;
import org.chatrpc.store.connect.StoreException;

/**
 * Whether the files that SQLite has open are still those that a restart would open. SQLite does not notice when they are
 * deleted, replaced or mounted over: it goes on writing to files that no name leads to, and every commit succeeds. Nor does
 * it notice when another program cuts or overwrites them in place, as {@code cp} does with a file that exists.
 *
 * <p>Looking reads a few bytes through descriptors that stay open until all of SQLite's are closed: closing a second
 * descriptor of a database file earlier would drop the locks of every connection of this process (SQLite, "How To Corrupt An
 * SQLite Database File", section 2.2).
 *
 * <p>Thread-safe.
 */
final class OpenFiles implements AutoCloseable {
    /** In bytes. Below this the log of a large batch may not fit, nor what a checkpoint adds to the database. */
    private static final long LEAST_ROOM = 1 << 20;

    /** What a database file begins with (SQLite, "Database File Format", section 1.3), if it is in WAL mode. */
    private static final byte[] DATABASE_START = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int VERSIONS_AT = 18;
    private static final byte WAL_VERSION = 2;
    /** What a log begins with, its last bit aside (the same, section 4.1). */
    private static final int LOG_MAGIC = 0x377f0682;

    private final OpenFile database;
    private final OpenFile log;
    private final OpenFile logIndex;
    /** The largest that the database was seen to be: nothing here makes it smaller. */
    private volatile long databaseSize;

    private OpenFiles(OpenFile database, OpenFile log, OpenFile logIndex) {
        this.database = database;
        this.log = log;
        this.logIndex = logIndex;
    }

    /**
     * The files of a database that a connection has just had in a transaction, so that all of them exist.
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
                    new StoreUnavailableException("The files of the database cannot be looked at: " + e, e);
            opened.forEach(file -> close(file, failure));
            throw failure;
        }
    }

    /** @throws StoreUnavailableException if what is written now would not be found after a restart */
    void requireInPlace() {
        if (!database.isInPlace() || !isDatabaseWhole()) {
            throw lost("The database file " + database.path()
                    + " was deleted, replaced or overwritten while it was in use.");
        }
        if (!isLogWhole()) {
            throw lost("The file " + log.path() + " was overwritten while it was in use.");
        }
        for (OpenFile file : List.of(log, logIndex)) {
            if (!file.isInPlace()) {
                throw new StoreUnavailableException(
                        "The file " + file.path() + " was deleted or replaced while it was in use.", null);
            }
        }
    }

    /** Never another file instead: an empty one would make the next stranger an administrator. */
    private static StoreUnavailableException lost(String what) {
        return new StoreUnavailableException(
                what
                        + " Nothing is written until that very file is back, or the server is started again with what is there"
                        + " then.",
                null);
    }

    /** Whether the names of the log lead elsewhere, while a checkpoint can still bring all of it into the database. */
    boolean isLogSavable() {
        return database.isInPlace() && isDatabaseWhole() && isLogWhole() && !(log.isInPlace() && logIndex.isInPlace());
    }

    private boolean isDatabaseWhole() {
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

    private boolean isLogWhole() {
        try {
            // It is empty until the first commit after a start.
            return log.size() == 0 || (ByteBuffer.wrap(log.start(Integer.BYTES)).getInt() & ~1) == LOG_MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws StoreUnavailableException if the disk is as good as full */
    void requireRoom() {
        try {
            FileStore disk = Files.getFileStore(database.path());
            // Some network file systems do not know, and say that they have no size at all.
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < LEAST_ROOM) {
                throw new StoreUnavailableException(
                        "The disk of the database " + database.path() + " has less than 1 MiB left.", null);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("The disk of the database cannot be looked at: " + e, e);
        }
    }

    /** To be called after the last connection is closed. */
    @Override
    public void close() {
        StoreException failure = new StoreException("The files of the database were not closed.", null);
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
