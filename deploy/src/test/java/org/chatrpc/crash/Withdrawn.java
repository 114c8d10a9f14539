package org.chatrpc.crash;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that were edited or deleted away, and since when that is acknowledged. Thread-safe. */
final class Withdrawn {
    private final Duration grace;
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** Texts that may be in no answer to a call that begins after the acknowledgement. */
    Withdrawn() {
        this(Duration.ZERO);
    }

    /** @param grace for how long after the acknowledgement a call may still get the text, from a node that lags */
    Withdrawn(Duration grace) {
        this.grace = grace;
    }

    /** To be called when the edit or deletion has been acknowledged. */
    void add(String text) {
        since.put(text, System.nanoTime());
    }

    /**
     * Whether the text may no longer be in an answer.
     *
     * @param askedAt when the call began, in {@link System#nanoTime}
     */
    boolean isGone(String text, long askedAt) {
        Long acknowledged = since.get(text);
        return acknowledged != null && acknowledged + grace.toNanos() - askedAt < 0;
    }
}
