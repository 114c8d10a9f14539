package org.chatrpc.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the rows of a window with the messages on the server. Every message contains a unique mark. */
final class Rows {

    private static final Pattern MARK = Pattern.compile("<[a-z]+-\\d+>");

    private Rows() {}

    /** The mark of a user's message with a number. */
    static String mark(String who, int number) {
        return mark(who) + number + ">";
    }

    /** The common prefix of a user's marks. */
    static String mark(String who) {
        return "<" + who + "-";
    }

    /** The marks in these texts, in order; texts without a mark are ignored. */
    static List<String> marks(List<String> texts) {
        List<String> marks = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = MARK.matcher(text);
            if (matcher.find()) {
                marks.add(matcher.group());
            }
        }
        return marks;
    }

    /**
     * Describes what is wrong with the marks shown in a window, given those in the room; empty if nothing is. The
     * window must show a contiguous run of the room's messages, in order and without duplicates.
     */
    static String wrongWith(List<String> shown, List<String> room) {
        if (shown.isEmpty()) {
            return "";
        }
        int start = room.indexOf(shown.get(0));
        if (start < 0) {
            return shown.get(0) + " is not in the room";
        }
        for (int i = 0; i < shown.size(); i++) {
            String expected = start + i < room.size() ? room.get(start + i) : "the end";
            if (!shown.get(i).equals(expected)) {
                int times = Collections.frequency(shown, shown.get(i));
                return "Instead of " + expected + " it shows " + shown.get(i)
                        + (times > 1 ? ", " + times + " times" : "");
            }
        }
        return "";
    }
}
