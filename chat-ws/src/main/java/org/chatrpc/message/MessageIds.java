package org.chatrpc.message;

import java.util.regex.Pattern;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** The ids of messages as callers write them. */
public final class MessageIds {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,15}");
    private static final int MAX_SHOWN_LENGTH = 20;

    private MessageIds() {}

    /** The id in the request element {@code field}. */
    public static long parse(String field, String id) {
        if (!FORM.matcher(id).matches()) {
            throw noSuchMessage(field, id.length() > MAX_SHOWN_LENGTH ? id.substring(0, MAX_SHOWN_LENGTH) + "..." : id);
        }
        return Long.parseLong(id);
    }

    static ChatException noSuchMessage(String field, String id) {
        return ChatException.in(field, Problem.NO_SUCH_MESSAGE, "There is no message " + id + " here.");
    }

    static ChatException noSuchMessage(String field, long id) {
        return noSuchMessage(field, Long.toString(id));
    }
}
