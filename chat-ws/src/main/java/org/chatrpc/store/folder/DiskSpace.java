package org.chatrpc.store.folder;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The space of the disk that a folder is on. */
final class DiskSpace {
    private static final Logger LOGGER = System.getLogger(DiskSpace.class.getName());
    /** With less free space than this, a failed write counts as a lack of space, whatever its message. */
    private static final long MIN_FREE_BYTES = 1 << 20;

    private DiskSpace() {}

    /**
     * Whether this many bytes are free, or the free space is unknown: some network file systems report neither size nor
     * free space.
     *
     * @param kept how many bytes must remain free in addition
     */
    static boolean hasFree(Path folder, long bytes, long kept) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return disk.getTotalSpace() <= 0 || disk.getUsableSpace() - bytes >= kept;
    }

    /**
     * Whether an operation failed because the disk is full. The system's message is localised, so the free space is
     * checked as well; only an exhausted quota is recognised by its message.
     */
    static boolean isUsedUp(Path folder, IOException failure) {
        if (failure instanceof NoSuchFileException || failure instanceof AccessDeniedException) {
            return false;
        }
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return true;
        }
        try {
            return !hasFree(folder, MIN_FREE_BYTES, 0);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The free space is not known", e);
            return false;
        }
    }
}
