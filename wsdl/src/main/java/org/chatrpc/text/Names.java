package org.chatrpc.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Finds where an {@code @} can begin a mention: not within a word, and not in an address that contains another one.
 */
final class Names {

    /** Scripts written without spaces between words, or with suffixes on foreign names: 你好@bob, @bobさん, @bob에게. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Names() {}

    /** Whether a word ends directly before an offset of the line that starts at {@code start}. */
    static boolean followsWord(String text, int start, int at) {
        int before = at;
        while (before > start) {
            int c = text.codePointBefore(before);
            if (!isAccent(c)) {
                return isWordPart(c);
            }
            before -= Character.charCount(c);
        }
        return false;
    }

    /**
     * The end of the characters that can be a name after the {@code @} at this offset; negative if there are too few, or
     * if they continue as a word or an address: {@code @annä}, {@code @ann@example.org}.
     */
    static int end(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && isNamePart(text.charAt(end))) {
            end++;
        }
        if (end - at <= 2) {
            return -1;
        }
        if (end == limit) {
            return end;
        }
        boolean goesOn =
                text.charAt(end) == '@' ? Addresses.isHost(text, end + 1, limit) : isWordPart(text.codePointAt(end));
        return goesOn ? -1 : end;
    }

    static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }

    private static boolean isWordPart(int c) {
        return c == '_'
                || isAccent(c)
                || (Character.isLetterOrDigit(c) && !WITHOUT_BLANKS.contains(UnicodeScript.of(c)));
    }

    /** A combining mark of a letter; variation selectors and enclosing marks belong to emoji or keycaps. */
    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && !Characters.isVariationSelector(c);
    }
}
