package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;

/**
 * Has old entries deleted beside the commits, not between them: there may be very many. Goes by what the log keeps, so that a
 * server that is often restarted deletes them too. Never fails. Confined to the journal's thread.
 */
final class Retention {
    private static final Logger LOGGER = System.getLogger(Retention.class.getName());

    private final LogStore store;
    private final MessageLog log;
    private final long keep;
    private final ThreadFactory threads;
    /** The thread that deletes, or did so last. */
    private Thread pruning = new Thread(() -> {});
    /** No further attempt before the log has got this far: the last one may have failed. */
    private long notBefore;

    /** @param keep how many entries stay */
    Retention(LogStore store, MessageLog log, long keep, ThreadFactory threads) {
        this.store = store;
        this.log = log;
        this.keep = keep;
        this.threads = threads;
    }

    /** After a commit: deletes if there is a tenth more than what stays. */
    void check() {
        try {
            Bounds bounds = log.bounds();
            long retained = bounds.head() - bounds.firstSeq() + 1;
            if (retained > keep + keep / 10 && bounds.head() >= notBefore && !pruning.isAlive()) {
                notBefore = bounds.head() + Math.max(1, keep / 100);
                Thread thread = threads.newThread(this::prune);
                thread.start();
                pruning = thread;
            }
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Old entries cannot be forgotten for now; trying again later", e);
        }
    }

    private void prune() {
        try {
            log.pruned(store.prune(keep));
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Old entries could not be forgotten; trying again later", e);
        }
    }
}
