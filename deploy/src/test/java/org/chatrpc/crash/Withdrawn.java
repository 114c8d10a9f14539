package org.chatrpc.crash;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that were edited or deleted away, and since when that is acknowledged. Thread-safe. */
final class Withdrawn {
    private final Map<String, Long> since = new ConcurrentHashMap<>();

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
        return acknowledged != null && acknowledged - askedAt < 0;
    }
}
