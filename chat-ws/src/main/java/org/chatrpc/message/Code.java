package org.chatrpc.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text shows code, as in CommonMark 0.31 (sections 4.5 and 6.1), except that code within a line ends with the line: a
 * fence of three or more backticks on lines of its own, or as many backticks before as after.
 */
final class Code {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})([^`]*)");
    private static final Pattern TICKS = Pattern.compile("`+");

    private Code() {}

    /** The text, of the same length, with spaces for the code and its backticks. */
    static String blankedIn(String text) {
        if (text.indexOf('`') < 0) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        int fence = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Matcher line = FENCE.matcher(text).region(start, end);
            boolean isFence = line.matches();
            if (fence > 0) {
                blank(blanked, start, end);
                boolean ends = isFence
                        && line.end(1) - line.start(1) >= fence
                        && line.group(2).isBlank();
                fence = ends ? 0 : fence;
            } else if (isFence) {
                blank(blanked, start, end);
                fence = line.end(1) - line.start(1);
            } else {
                blankSpans(text, start, end, blanked);
            }
            start = end + 1;
        }
        return blanked.toString();
    }

    private static void blankSpans(String text, int start, int end, StringBuilder blanked) {
        Matcher opening = TICKS.matcher(text).region(start, end);
        Matcher closing = TICKS.matcher(text);
        while (opening.find()) {
            closing.region(opening.end(), end);
            boolean closed = false;
            while (!closed && closing.find()) {
                closed = closing.end() - closing.start() == opening.end() - opening.start();
            }
            if (closed) {
                blank(blanked, opening.start(), closing.end());
                opening.region(closing.end(), end);
            }
        }
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
