package org.chatrpc.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Where a match may lie within the words of a text. Texts and queries are those returned by {@link Folding#fold}. */
public enum WordBoundaries {
    ANYWHERE(false, false),
    /** At the beginning of a word, if the query starts with a character of words. */
    AT_START(true, false),
    /** From the beginning of a word to the end of the same or another one. */
    WHOLE_WORDS(true, true);

    /** Scripts that are written without spaces, so that the text does not show where a word starts. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private final boolean start;
    private final boolean end;

    WordBoundaries(boolean start, boolean end) {
        this.start = start;
        this.end = end;
    }

    /** The first match at or after {@code from}, or -1. */
    public int indexIn(String text, String query, int from) {
        int at = text.indexOf(query, from);
        while (at >= 0 && !allows(text, at, at + query.length())) {
            at = text.indexOf(query, at + 1);
        }
        return at;
    }

    private boolean allows(String text, int from, int to) {
        boolean inWordBefore = from > 0 && isInWord(text.codePointBefore(from));
        boolean inWordAfter = to < text.length() && isInWord(text.codePointAt(to));
        return !(start && inWordBefore && isInWord(text.codePointAt(from)))
                && !(end && inWordAfter && isInWord(text.codePointBefore(to)));
    }

    /** Whether it belongs to a word whose edges the text shows: letters, digits and their marks. */
    public static boolean isInWord(int c) {
        return (Character.isLetterOrDigit(c) || isMark(c)) && !isUnspaced(c);
    }

    /** Whether it is written without spaces between words. */
    public static boolean isUnspaced(int c) {
        boolean japaneseMark = c == 0x30FC || c == 0x3099 || c == 0x309A;
        return japaneseMark || c > 0x0E00 && UNSPACED.contains(UnicodeScript.of(c));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
