package org.chatrpc.model.message;

import java.time.Instant;

/**
 * A text that a message had, or has.
 *
 * @param number 0 for the text as sent, 1 for that after the first edit, and so on
 * @param by the username of its author
 */
public record Revision(long messageId, int number, String body, Instant at, String by) {
    private static final long FIXED_BYTES = 200;

    /** Identifies a text of a message. */
    public record Key(long messageId, int number) {}

    public Key key() {
        return new Key(messageId, number);
    }

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * body.length();
    }
}
