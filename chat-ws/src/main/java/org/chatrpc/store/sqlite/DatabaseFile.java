package org.chatrpc.store.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.store.connect.DatabaseInUseException;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive use of a database file, through a lock on a file next to it: SQLite would let two servers share the
 * database, but each would assume that it sees every change. Once the database is open, also checks its files.
 * Thread-safe.
 */
public final class DatabaseFile implements Dialect.Claim {
    private static final Logger LOGGER = System.getLogger(DatabaseFile.class.getName());

    private final Path file;
    private final FileChannel channel;
    /** Null until the database is open. */
    private volatile @Nullable OpenFiles files;

    private DatabaseFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates the folder if missing, and acquires the lock.
     *
     * @throws DatabaseInUseException if another server holds it, in this process or another one
     */
    public static DatabaseFile claim(Path file) {
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            throw new StoreException("The database " + file + " is not a file that can be written.", null);
        }
        FileChannel channel;
        try {
            Files.createDirectories(file.getParent());
            // The lock file is not deleted on release, as another server may be about to lock it.
            channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException("The folder of the database " + file + " cannot be used: " + e, e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DatabaseFile(file, channel);
            }
            throw closing(channel, new DatabaseInUseException(file, null));
        } catch (OverlappingFileLockException e) {
            throw closing(channel, new DatabaseInUseException(file, e));
        } catch (IOException e) {
            throw closing(channel, new StoreException("The database " + file + " cannot be locked: " + e, e));
        }
    }

    private static StoreException closing(FileChannel channel, StoreException failure) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    @Override
    public void opened() {
        OpenFiles opened = OpenFiles.of(file);
        files = opened;
        opened.requireInPlace();
    }

    @Override
    public void requireInPlace() {
        OpenFiles opened = files;
        if (opened != null) {
            opened.requireInPlace();
        }
    }

    @Override
    public void requireSpace() {
        OpenFiles opened = files;
        if (opened != null) {
            opened.requireSpace();
        }
    }

    /** A checkpoint moves data into the database that is only in a WAL file which no path leads to any more. */
    @Override
    public boolean save(Connection writer) throws SQLException {
        OpenFiles opened = files;
        if (opened == null || !opened.isLogSavable()) {
            return false;
        }
        try (Statement statement = writer.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(FULL)")) {
            result.next();
            if (result.getInt("busy") != 0 || result.getInt("log") != result.getInt("checkpointed")) {
                throw new StoreUnavailableException("The WAL of the database could not be saved yet.", null);
            }
        }
        LOGGER.log(
                Level.WARNING,
                "The WAL of the database {0} was deleted or replaced while it was in use. Its content was saved to the database,"
                        + " which is now reopened.",
                file);
        return true;
    }

    /** Releases the lock. */
    @Override
    public void close() {
        OpenFiles opened = files;
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            release();
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The lock of the database was not released: " + e, e);
        }
    }
}
