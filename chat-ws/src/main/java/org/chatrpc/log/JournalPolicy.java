package org.chatrpc.log;

import java.time.Duration;
import org.chatrpc.model.ReadLimit;

/**
 * The limits of the journal.
 *
 * @param maxQueued the maximum number of commands waiting for the committer; further ones are refused
 * @param maxBatch the maximum number of commands in one transaction
 * @param timeout how long a caller waits for its commit
 * @param window the maximum number of entries kept in memory
 * @param keep the number of entries kept on disk for readers with an old cursor; messages are kept forever
 * @param windowBytes the maximum estimated size of the entries kept in memory
 * @param maintenance when to probe the store, and when to distrust the clock
 */
public record JournalPolicy(
        int maxQueued,
        int maxBatch,
        Duration timeout,
        int window,
        long keep,
        long windowBytes,
        MaintenancePolicy maintenance) {
    private static final long ORDINARY_ENTRY_BYTES = 1_024;

    /** With default maintenance, and a window that holds this many entries of ordinary size. */
    public JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep) {
        this(maxQueued, maxBatch, timeout, window, keep, window * ORDINARY_ENTRY_BYTES, MaintenancePolicy.DEFAULTS);
    }

    /** The limit on the entries kept in memory. */
    ReadLimit windowLimit() {
        return new ReadLimit(window, windowBytes);
    }
}
