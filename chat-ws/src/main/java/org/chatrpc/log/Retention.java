package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;

/** Has old entries deleted beside the commits, not between them: there may be very many. Confined to the journal's thread. */
final class Retention {
    private static final Logger LOGGER = System.getLogger(Retention.class.getName());

    private final LogStore store;
    private final MessageLog log;
    private final long keep;
    private final ThreadFactory threads;
    /** The thread that deletes, or did so last. */
    private Thread forgetting = new Thread(() -> {});

    private long committed;

    /** @param keep how many entries stay */
    Retention(LogStore store, MessageLog log, long keep, ThreadFactory threads) {
        this.store = store;
        this.log = log;
        this.keep = keep;
        this.threads = threads;
    }

    /** Counts entries just committed; now and then that is the time to delete. */
    void committed(int entries) {
        committed += entries;
        if (committed > keep / 10 && !forgetting.isAlive()) {
            committed = 0;
            forgetting = threads.newThread(this::forget);
            forgetting.start();
        }
    }

    private void forget() {
        try {
            log.forgotten(store.forget(keep));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Old entries could not be forgotten; trying again later", e);
        }
    }
}
