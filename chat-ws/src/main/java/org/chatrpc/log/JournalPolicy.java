package org.chatrpc.log;

import java.time.Duration;

/**
 * The journal's limits.
 *
 * @param maxQueued drafts that may wait for the committer; more are refused
 * @param maxBatch drafts in one transaction at the most
 * @param timeout how long a caller waits for its commit
 * @param window entries kept in memory
 * @param keep entries kept on disk for readers with an old cursor; messages stay for ever
 * @param upkeep how it looks after the store and the clock
 */
public record JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep, Upkeep upkeep) {

    /** With the default upkeep. */
    public JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep) {
        this(maxQueued, maxBatch, timeout, window, keep, Upkeep.DEFAULTS);
    }
}
