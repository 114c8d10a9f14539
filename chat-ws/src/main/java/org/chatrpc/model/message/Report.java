package org.chatrpc.model.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's report of a message, for the moderators of its room and the administrators.
 *
 * @param reason as stated by the reporter
 * @param resolution null until an administrator has dealt with it
 */
public record Report(
        long messageId,
        String reporter,
        String reason,
        Instant at,
        @Nullable Resolution resolution) {
    /** An open report. */
    public Report(long messageId, String reporter, String reason, Instant at) {
        this(messageId, reporter, reason, at, null);
    }

    /** Identifies the report: each user reports a message at most once. */
    public record Key(long messageId, String reporter) {}

    /**
     * The outcome of a report.
     *
     * @param by the administrator
     * @param text what was done about it; may be empty
     */
    public record Resolution(String by, String text, Instant at) {}

    public Key key() {
        return new Key(messageId, reporter);
    }

    public Report resolved(Resolution by) {
        return new Report(messageId, reporter, reason, at, by);
    }
}
