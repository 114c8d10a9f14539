package org.chatrpc.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.chatrpc.store.connect.DatabaseInUseException;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.StoreException;

/**
 * The exclusive use of a database file, by a lock on a file beside it. SQLite would let two servers share the database, but
 * each believes to know all that happens.
 */
public final class DatabaseFile implements Dialect.Claim {
    private final FileChannel channel;

    private DatabaseFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing, and takes the lock.
     *
     * @throws DatabaseInUseException if another server, in this process or another, has it
     */
    public static DatabaseFile claim(Path file) {
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            throw new StoreException("The database " + file + " is not a file that can be written.", null);
        }
        FileChannel channel;
        try {
            Files.createDirectories(file.getParent());
            // The file stays when the lock goes: deleting it could take it from under the next server.
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
                return new DatabaseFile(channel);
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

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The lock of the database was not released: " + e, e);
        }
    }
}
