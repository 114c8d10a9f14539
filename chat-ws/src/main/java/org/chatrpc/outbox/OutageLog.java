package org.chatrpc.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Logs outages: one line when sending starts to fail, and one when it works again, however many attempts fail in
 * between. Short rate limiting is not logged, because it may occur with every message. For one thread.
 */
final class OutageLog {
    /** From then on, rate limiting is logged, too. */
    static final Duration LASTING = Duration.ofSeconds(30);

    private static final Logger LOGGER = System.getLogger(OutageLog.class.getName());

    /** The logged reason of the current outage; empty if there is none. */
    private String told = "";

    private boolean waiting;
    private long since;

    /** Whether the log states that nothing is sent. */
    boolean isTold() {
        return !told.isEmpty();
    }

    /**
     * An attempt has failed.
     *
     * @param busy whether the chat is only rate limiting
     * @param pause how long until the next attempt
     * @param nanos of a monotonic clock
     */
    void waits(String reason, boolean busy, Duration pause, long nanos) {
        if (!waiting) {
            waiting = true;
            since = nanos;
        }
        boolean lasting = pause.plusNanos(nanos - since).compareTo(LASTING) >= 0;
        if (!told.equals(reason) && (lasting || !busy)) {
            told = reason;
            LOGGER.log(Level.WARNING, "The outbox waits: {0}", reason);
        }
    }

    /** An attempt has succeeded. */
    void isOver() {
        waiting = false;
        if (isTold()) {
            told = "";
            LOGGER.log(Level.INFO, "The outbox sends again");
        }
    }
}
