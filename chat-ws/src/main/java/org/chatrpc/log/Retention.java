package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;

/**
 * Deletes old entries on a separate thread, so that commits do not wait: there may be very many. Triggered by the size
 * of the log, so that a server that restarts often deletes them, too. Never fails. Confined to the journal's thread.
 */
final class Retention {
    private static final Logger LOGGER = System.getLogger(Retention.class.getName());

    private final LogStore store;
    private final MessageLog log;
    private final long keep;
    private final ThreadFactory threads;
    /** The current or the last deleting thread. */
    private Thread pruner = new Thread(() -> {});
    /** No further attempt until the log has reached this entry, as the last attempt may have failed. */
    private long nextAttempt;

    /**
     * @param keep the number of entries to keep
     */
    Retention(LogStore store, MessageLog log, long keep, ThreadFactory threads) {
        this.store = store;
        this.log = log;
        this.keep = keep;
        this.threads = threads;
    }

    /** Called after a commit: starts deleting once there are 10% more entries than to be kept. */
    void check() {
        try {
            Bounds bounds = log.bounds();
            long retained = bounds.head() - bounds.firstSeq() + 1;
            if (retained > keep + keep / 10 && bounds.head() >= nextAttempt && !pruner.isAlive()) {
                nextAttempt = bounds.head() + Math.max(1, keep / 100);
                Thread thread = threads.newThread(this::prune);
                thread.start();
                pruner = thread;
            }
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Cannot start deleting old log entries; will retry", e);
        }
    }

    private void prune() {
        try {
            log.pruned(store.prune(keep));
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Deleting old log entries failed; will retry", e);
        }
    }
}
