package org.chatrpc.log;

import java.time.Duration;
import org.chatrpc.model.ReadLimit;

/**
 * The journal's limits.
 *
 * @param maxQueued commands that may wait for the committer; more are refused
 * @param maxBatch commands in one transaction at the most
 * @param timeout how long a caller waits for its commit
 * @param window entries kept in memory at the most
 * @param keep entries kept on disk for readers with an old cursor; messages stay for ever
 * @param windowBytes the estimated size of the entries kept in memory at the most
 * @param upkeep how it looks after the store and the clock
 */
public record JournalPolicy(
        int maxQueued, int maxBatch, Duration timeout, int window, long keep, long windowBytes, Upkeep upkeep) {
    private static final long ORDINARY_ENTRY_BYTES = 1_024;

    /** With the default upkeep, and a window that takes what so many entries of ordinary size take. */
    public JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep) {
        this(maxQueued, maxBatch, timeout, window, keep, window * ORDINARY_ENTRY_BYTES, Upkeep.DEFAULTS);
    }

    /** What is kept in memory. */
    ReadLimit windowLimit() {
        return new ReadLimit(window, windowBytes);
    }
}
