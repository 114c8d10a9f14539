package org.chatrpc.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.chatrpc.model.message.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * An index of messages in files of this node. It can be lost at any time and rebuilt from the store. {@link #find} is
 * thread-safe, and so are {@link #size} and {@link #bytes}; all other methods are called by one thread.
 */
public interface MessageIndex extends AutoCloseable {

    /**
     * Opens the index, whole and undamaged.
     *
     * @return its position; empty if there is no index, or none of this version
     * @throws DamagedIndexException if it cannot be read
     * @throws IOException if the folder cannot be used, or is in use by another process
     */
    Optional<Checkpoint> open() throws IOException;

    /** Removes everything from the open index, or the files of one that cannot be opened, and leaves an empty open one. */
    void clear() throws IOException;

    /** Adds the messages, and replaces those that have the same ids. Messages that were deleted are removed. */
    void put(Collection<StoredMessage> messages) throws IOException;

    /** Makes all changes so far visible to {@link #find}. */
    void refresh() throws IOException;

    /** Makes all changes so far durable, together with the checkpoint. */
    void commit(Checkpoint checkpoint) throws IOException;

    /**
     * Starts to purge from the files what was deleted or replaced so far. It is gone after one of the next commits,
     * once merging in the background has ended.
     */
    void purge() throws IOException;

    /** Whether merging is in progress. */
    boolean isMerging();

    /** Finds messages in the state of the last {@link #refresh}. */
    Candidates find(Criteria criteria) throws IOException;

    /** The number of messages in it. */
    long size();

    /** The size of its files. */
    long bytes();

    /** Closes it without a commit. */
    @Override
    void close();

    /**
     * The position of the index.
     *
     * @param logId the log that it follows
     * @param seq the last entry that it includes
     * @param scannedId while it is being built: the last message that was read from the store; otherwise {@link
     *     Long#MAX_VALUE}
     */
    record Checkpoint(String logId, long seq, long scannedId) {
        boolean isComplete() {
            return scannedId == Long.MAX_VALUE;
        }
    }

    /**
     * The criteria of a query to the index.
     *
     * @param rooms the only rooms whose messages are found
     * @param beforeId finds only messages with smaller ids
     */
    record Criteria(SearchQuery query, Set<String> rooms, long beforeId) {}

    /** Messages that may match the query, newest first. Confined to one thread. */
    interface Candidates extends AutoCloseable {
        /**
         * The id of the next one.
         *
         * @return empty at the end, or if the time was over first
         */
        OptionalLong next(Deadline deadline) throws IOException;

        /** All messages with at least this id have been considered; 0 once there are no more. */
        long consideredFrom();

        @Override
        void close();
    }

    /** Decides when to stop. */
    interface Deadline {
        boolean isOver();
    }

    /** The index cannot be read, and has to be rebuilt. */
    final class DamagedIndexException extends IOException {
        private static final long serialVersionUID = 1;

        public DamagedIndexException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
