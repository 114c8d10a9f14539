package org.chatrpc.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * A position in a log, after the entry {@code seq}. Opaque to clients.
 *
 * @param logId the log it belongs to, so that a cursor from another server or an older database is recognised
 */
record Cursor(String logId, long seq) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,32})-(0|[1-9][0-9]{0,15})");

    static Cursor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw ChatException.in("cursor", Problem.INVALID_VALUE, "cursor was not issued by this service.");
        }
        return new Cursor(form.group(1), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return logId + "-" + seq;
    }
}
