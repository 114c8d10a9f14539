package org.chatrpc.client.switcher;

import org.chatrpc.text.Folding;

/** Scores how well the typed text matches a name, ignoring case and accents. */
final class Match {

    /** The score of each kind of match; more is better. */
    static final int EXACT = 100;

    static final int PREFIX = 80;
    static final int WORD_START = 60;
    static final int INSIDE = 40;
    static final int SUBSEQUENCE = 20;
    static final int NONE = 0;

    /** Nearly every name contains one or two letters as a subsequence. */
    private static final int SHORTEST_SUBSEQUENCE = 3;

    private Match() {}

    /** The folded form used for comparison. */
    static String plain(String text) {
        return Folding.fold(text).strip();
    }

    /** @param query as returned by {@link #plain} */
    static int points(String query, String name) {
        String text = plain(name);
        int at = text.indexOf(query);
        if (at == 0) {
            return text.length() == query.length() ? EXACT : PREFIX;
        }
        if (at > 0) {
            return startsWord(query, text) ? WORD_START : INSIDE;
        }
        return query.length() >= SHORTEST_SUBSEQUENCE && isSubsequence(query, text) ? SUBSEQUENCE : NONE;
    }

    private static boolean startsWord(String query, String text) {
        for (int at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubsequence(String query, String text) {
        int next = 0;
        for (int i = 0; i < text.length() && next < query.length(); i++) {
            if (text.charAt(i) == query.charAt(next)) {
                next++;
            }
        }
        return next == query.length();
    }
}
