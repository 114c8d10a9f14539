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
 * @param maxBehind how long ago memory may last have been known to contain everything committed on any node and still answer polls
 *     with events
 * @param maintenance when to probe the store, and when to distrust the clock
 */
public record JournalPolicy(
        int maxQueued,
        int maxBatch,
        Duration timeout,
        int window,
        long keep,
        long windowBytes,
        Duration maxBehind,
        MaintenancePolicy maintenance) {
    private static final long ORDINARY_ENTRY_BYTES = 1_024;
    private static final Duration PATIENT = Duration.ofMinutes(1);

    /**
     * With default maintenance, the default limit for a lagging node, and a window for this many entries of ordinary
     * size.
     */
    public JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep) {
        this(maxQueued, maxBatch, timeout, window, keep, window * ORDINARY_ENTRY_BYTES, MaintenancePolicy.DEFAULTS);
    }

    /** With a limit of its own for a lagging node. */
    public JournalPolicy(
            int maxQueued,
            int maxBatch,
            Duration timeout,
            int window,
            long keep,
            long windowBytes,
            MaintenancePolicy maintenance) {
        this(maxQueued, maxBatch, timeout, window, keep, windowBytes, PATIENT, maintenance);
    }

    public JournalPolicy withMaxBehind(Duration changed) {
        return new JournalPolicy(maxQueued, maxBatch, timeout, window, keep, windowBytes, changed, maintenance);
    }

    /** The limit on the entries kept in memory. */
    ReadLimit windowLimit() {
        return new ReadLimit(window, windowBytes);
    }
}
