package org.chatrpc.client.search.result;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.search.FoundMessage;

/**
 * The part of a message around the first match, on one line.
 *
 * @param text without line breaks
 * @param marks the matched ranges of it
 */
public record Snippet(String text, List<FoundMessage.Span> marks) {

    /** What fits into the lines of a result, in UTF-16 units. */
    private static final int LENGTH = 280;

    /** How much of the text stands before the first match. */
    private static final int LEAD = 48;

    private static final String CUT = "… ";

    /** The snippet of a message's text. */
    static Snippet of(String body, List<FoundMessage.Span> matches) {
        int first = matches.isEmpty() ? 0 : matches.get(0).start();
        int from = first <= LEAD ? 0 : wordAfter(body, first - LEAD, first);
        int to = Math.min(body.length(), from + LENGTH);
        if (to < body.length() && Character.isLowSurrogate(body.charAt(to))) {
            to--;
        }
        Builder builder = new Builder(from > 0 ? CUT : "");
        List<FoundMessage.Span> marks = new ArrayList<>();
        int next = from;
        for (FoundMessage.Span match : matches) {
            if (match.start() >= next && match.start() < to) {
                builder.append(body, next, match.start());
                next = Math.min(match.end(), to);
                int start = builder.length();
                builder.append(body, match.start(), next);
                if (builder.length() > start) {
                    // What matched may be nothing but white space.
                    marks.add(new FoundMessage.Span(start, builder.length()));
                }
            }
        }
        builder.append(body, next, to);
        return new Snippet(builder.text() + (to < body.length() ? " …" : ""), List.copyOf(marks));
    }

    /**
     * The beginning of a word at or after a place, or the place where a character starts if there is none before the end.
     */
    private static int wordAfter(String body, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isWhitespace(body.charAt(i - 1)) && !Character.isWhitespace(body.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(body.charAt(from)) ? from + 1 : from;
    }

    /** Turns each run of white space into one space. */
    private static final class Builder {

        private final StringBuilder line = new StringBuilder();

        Builder(String beginning) {
            line.append(beginning);
        }

        void append(String body, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = body.charAt(i);
                boolean blank = Character.isWhitespace(c);
                boolean blankBefore = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
                if (!blank) {
                    line.append(c);
                } else if (!blankBefore) {
                    line.append(' ');
                }
            }
        }

        int length() {
            return line.length();
        }

        String text() {
            return line.toString();
        }
    }
}
