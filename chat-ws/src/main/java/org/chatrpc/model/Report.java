package org.chatrpc.model;

import java.time.Instant;

/**
 * Somebody's complaint about a message, for those who watch over its room and the server.
 *
 * @param reason as stated by the reporter
 */
public record Report(long messageId, String reporter, String reason, Instant at) {

    /** Identifies the report: each user reports a message at most once. */
    public record Key(long messageId, String reporter) {}

    public Key key() {
        return new Key(messageId, reporter);
    }
}
