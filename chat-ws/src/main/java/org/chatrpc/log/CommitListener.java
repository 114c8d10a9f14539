package org.chatrpc.log;

import java.time.Duration;

/** Is told of the journal's transactions, by the journal's thread, which waits for it: it must be quick. */
public interface CommitListener {
    /** Nobody is told. */
    CommitListener NONE = (commands, took) -> {};

    /**
     * A transaction reached the store.
     *
     * @param commands how many it held
     * @param took from its beginning until the store had it on disk
     */
    void committed(int commands, Duration took);
}
