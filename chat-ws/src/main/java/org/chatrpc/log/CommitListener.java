package org.chatrpc.log;

import java.time.Duration;

/** Notified of the journal's transactions, on the journal's thread, which it blocks: it must be fast. */
public interface CommitListener {
    /** Does nothing. */
    CommitListener NONE = (commands, took) -> {};

    /**
     * A transaction has been committed.
     *
     * @param commands how many commands it contained
     * @param took the time from its start until it was on disk
     */
    void committed(int commands, Duration took);
}
