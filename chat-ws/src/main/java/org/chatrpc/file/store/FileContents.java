package org.chatrpc.file.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The contents of files, by id, read and written in pieces, so that no file is ever in memory as a whole. Thread-safe
 * for different files; only one call at a time may write to a file (see {@code Uploads}).
 *
 * <p>Throws a {@link org.chatrpc.problem.ChatException} STORAGE_FULL if there is no space, {@link
 * ContentsUnavailableException} if their place cannot be reached, and any other {@link
 * org.chatrpc.log.store.StoreUnavailableException} if the database cannot.
 */
public interface FileContents {

    /** The number of bytes received. */
    long received(String id);

    /**
     * Appends a part.
     *
     * @param offset how much has been received; nothing is written if that is not so
     * @return how much has been received then
     */
    long append(String id, long offset, byte[] part);

    /** Replaces bytes that have been received. */
    void overwrite(String id, long offset, byte[] bytes);

    /** Makes everything received durable. */
    void seal(String id);

    /** Stores something small as a whole, replacing what is there. */
    void put(String id, byte[] content);

    /**
     * Reads a part.
     *
     * @return the bytes from the offset, fewer than asked for if there are no more; none at the end
     */
    byte[] read(String id, long offset, int length);

    /** Removes what is there, if anything. */
    void remove(String id);

    /**
     * Ensures that there is space for a new file.
     *
     * @param size in bytes
     */
    void requireSpace(long size);

    /**
     * Ensures that contents are where this server expects them, so that they can be read and removed now.
     *
     * @throws org.chatrpc.log.store.StoreUnavailableException with the reason, in a sentence for the operator of the
     *     server
     */
    void requireReachable();

    /**
     * Ensures that contents can be written now, too.
     *
     * @throws org.chatrpc.log.store.StoreUnavailableException with the reason, in a sentence for the operator of the
     *     server
     */
    void requireUsable();

    /**
     * Goes through all contents, so that those of unknown files can be removed.
     *
     * @param unchangedSince leaves out what was changed later, where that is known
     * @param batches receives the ids of contents, some at a time
     */
    void visit(Instant unchangedSince, Consumer<List<String>> batches);
}
