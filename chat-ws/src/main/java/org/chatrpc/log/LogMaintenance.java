package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;

/**
 * Deletes old entries, and what the store still has of deleted texts, on a separate thread, so that commits do not
 * wait. Deleting entries is triggered by the size of the log, so that a server that restarts often deletes them, too.
 * Never fails. Confined to the journal's thread.
 */
final class LogMaintenance {
    private static final Logger LOGGER = System.getLogger(LogMaintenance.class.getName());

    private static final Duration SCRUB_RETRY_DELAY = Duration.ofMinutes(1);
    /** A small number, so that no commit has to wait long. */
    private static final int DISCARDED_AT_ONCE = 200;

    private final LogStore store;
    private final MessageLog log;
    private final long keep;
    private final Duration scrubInterval;
    private final ThreadFactory threads;
    /** The current or the last deleting thread. */
    private Thread worker = new Thread(() -> {});
    /** No further attempt until the log has reached this entry, as the last attempt may have failed. */
    private long nextAttempt;
    /** When the store was last scrubbed, by {@link System#nanoTime}, and how far the log had got. */
    private long lastScrubAt = System.nanoTime();

    private long scrubbedSeq = -1;
    /** No further attempt to discard earlier texts before then, by {@link System#nanoTime}. */
    private long nextDiscard = System.nanoTime();
    /** Set to false by the deleting thread, once none are left: this node stores no others. */
    private volatile boolean discardsRevisions;
    /** Written by the deleting thread. */
    private volatile boolean scrubFailed;

    /**
     * @param keep the number of entries to keep
     * @param policy how long deleted texts may remain in the store's files, and whether earlier texts are deleted
     */
    LogMaintenance(LogStore store, MessageLog log, long keep, MaintenancePolicy policy, ThreadFactory threads) {
        this.store = store;
        this.log = log;
        this.keep = keep;
        this.scrubInterval = policy.scrubInterval();
        this.discardsRevisions = policy.discardsRevisions();
        this.threads = threads;
    }

    /**
     * Called regularly while the store is usable. Starts deleting once there are 10% more entries than to be kept, and
     * scrubs the store at intervals if anything was written since.
     */
    void check() {
        try {
            if (worker.isAlive()) {
                return;
            }
            Bounds bounds = log.bounds();
            if (isTooLong(bounds)) {
                nextAttempt = bounds.head() + Math.max(1, keep / 100);
                start(this::prune);
            } else if (discardsRevisions && System.nanoTime() - nextDiscard >= 0) {
                nextDiscard = System.nanoTime() + SCRUB_RETRY_DELAY.toNanos();
                start(this::discardRevisions);
            } else if (isScrubDue(bounds)) {
                lastScrubAt = System.nanoTime();
                scrubbedSeq = bounds.head();
                start(this::scrub);
            }
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Cannot start deleting old log entries; will retry", e);
        }
    }

    private boolean isTooLong(Bounds bounds) {
        long retained = bounds.head() - bounds.firstSeq() + 1;
        return retained > keep + keep / 10 && bounds.head() >= nextAttempt;
    }

    private boolean isScrubDue(Bounds bounds) {
        long elapsed = System.nanoTime() - lastScrubAt;
        return scrubFailed
                ? elapsed >= Math.min(scrubInterval.toNanos(), SCRUB_RETRY_DELAY.toNanos())
                : elapsed >= scrubInterval.toNanos() && bounds.head() != scrubbedSeq;
    }

    private void start(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.start();
        worker = thread;
    }

    private void prune() {
        try {
            log.pruned(store.prune(keep));
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Deleting old log entries failed; will retry", e);
        }
    }

    private void discardRevisions() {
        try {
            while (store.discardRevisions(DISCARDED_AT_ONCE)) {}
            discardsRevisions = false;
            // They are still in the files of the store.
            scrubFailed = true;
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Deleting earlier texts of messages failed; will retry", e);
        }
    }

    private void scrub() {
        scrubFailed = true;
        try {
            scrubFailed = !store.scrub();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Removing deleted texts from the files of the store failed; will retry", e);
        }
    }
}
