package org.chatrpc.model.message;

/**
 * A report and the message that it is about.
 *
 * @param number the number of the message in its room
 * @param body the text as it stands; empty if the message was deleted
 */
public record ReportedMessage(Report report, String room, long number, String author, String body) {
    private static final long FIXED_BYTES = 600;

    /** The estimated heap size in bytes. */
    public long bytes() {
        Report.Resolution resolution = report.resolution();
        int resolved = resolution == null ? 0 : resolution.text().length();
        return FIXED_BYTES + 2L * (report.reason().length() + body.length() + resolved);
    }
}
