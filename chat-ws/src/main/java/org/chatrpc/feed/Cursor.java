package org.chatrpc.feed;

import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * A position in a log, after the entry {@code seq}. Opaque to clients.
 *
 * @param logId the log it belongs to, so that a cursor from another server or an older database is recognised
 */
record Cursor(String logId, long seq) {
    private static final int MAX_LOG_ID = 32;
    private static final int MAX_DIGITS = 16;

    /** Reads 1 to 32 letters and digits, a hyphen, and a number of up to 16 digits without leading zeros. */
    static Cursor parse(String text) {
        int hyphen = text.indexOf('-');
        String logId = hyphen < 0 ? "" : text.substring(0, hyphen);
        String seq = text.substring(hyphen + 1);
        if (!isLogId(logId) || !isNumber(seq)) {
            throw ChatException.in("cursor", Problem.INVALID_VALUE, "cursor was not issued by this service.");
        }
        return new Cursor(logId, Long.parseLong(seq));
    }

    private static boolean isLogId(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LOG_ID
                && text.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && (text.charAt(0) != '0' || text.length() == 1)
                && text.chars().allMatch(Cursor::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return logId + "-" + seq;
    }
}
