package org.chatrpc.feed;

import java.util.Optional;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * A position in a log, after the entry {@code seq}, and the ephemeral events already delivered to the reader. Opaque to
 * clients.
 *
 * @param logId the log it belongs to, to recognise a cursor from another server or an older database
 * @param ephemeral the position in the ephemeral events; empty if unknown
 */
record Cursor(String logId, long seq, Optional<EphemeralPosition> ephemeral) {
    private static final int MAX_LOG_ID = 32;
    private static final int MAX_DIGITS = 16;

    Cursor(String logId, long seq) {
        this(logId, seq, Optional.empty());
    }

    /**
     * Reads 1 to 32 letters and digits, a hyphen, and a number of up to 16 digits without leading zeros; then, perhaps,
     * another hyphen and an {@link EphemeralPosition}.
     */
    static Cursor parse(String text) {
        int hyphen = text.indexOf('-');
        String logId = hyphen < 0 ? "" : text.substring(0, hyphen);
        int second = text.indexOf('-', hyphen + 1);
        String seq = text.substring(hyphen + 1, second < 0 ? text.length() : second);
        Optional<EphemeralPosition> ephemeral =
                second < 0 ? Optional.empty() : EphemeralPosition.parse(text.substring(second + 1));
        if (!isLogId(logId) || !isNumber(seq) || (second >= 0 && ephemeral.isEmpty())) {
            throw ChatException.in("cursor", Problem.INVALID_VALUE, "cursor was not issued by this service.");
        }
        return new Cursor(logId, Long.parseLong(seq), ephemeral);
    }

    Cursor with(EphemeralPosition position) {
        return new Cursor(logId, seq, Optional.of(position));
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
        String inLog = logId + "-" + seq;
        return ephemeral.map(position -> inLog + "-" + position).orElse(inLog);
    }
}
