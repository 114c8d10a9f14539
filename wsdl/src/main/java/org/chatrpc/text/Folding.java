package org.chatrpc.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folds text for search: compatibility forms, case, accents and invisible characters are ignored, and white space of
 * any kind and length is one space. Each character is folded separately, so folding takes linear time for any text, and
 * matches can be mapped back to the original.
 *
 * <p>Marks that form a different letter or syllable are kept: the vowel signs of the scripts of India and Southeast
 * Asia, and the sound marks of Japanese.
 */
public final class Folding {

    /**
     * Scripts in which marks are accents, or vowels that readers omit. Marks shared by several scripts are INHERITED.
     */
    private static final Set<UnicodeScript> ACCENTED = Set.of(
            UnicodeScript.INHERITED,
            UnicodeScript.ARABIC,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC);

    /** Makes an Arabic word longer and has no other meaning. */
    private static final int TATWEEL = 0x0640;

    private Folding() {}

    /**
     * A range of a text.
     *
     * @param start in UTF-16 units
     * @param end exclusive, in UTF-16 units
     */
    public record Match(int start, int end) {}

    /** The folded text, to be compared with other folded texts. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, folded));
        return folded.toString();
    }

    /**
     * Finds all matches, from left to right, without overlap.
     *
     * @param query as returned by {@link #fold}
     * @return ranges of the original text; a character is always included with all its marks
     */
    public static List<Match> find(String text, String query) {
        return find(text, query, WordBoundaries.ANYWHERE);
    }

    /**
     * Finds all matches that lie so in the words of the text, from left to right, without overlap.
     *
     * @param query as returned by {@link #fold}
     * @return ranges of the original text; a character is always included with all its marks
     */
    public static List<Match> find(String text, String query, WordBoundaries edges) {
        List<Match> matches = new ArrayList<>();
        if (query.isEmpty()) {
            return matches;
        }
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int before = folded.length();
            append(c, folded);
            if (folded.length() > origins.length) {
                origins = Arrays.copyOf(origins, 2 * folded.length());
            }
            Arrays.fill(origins, before, folded.length(), i);
            i += Character.charCount(c);
        }
        String whole = folded.toString();
        int end = 0;
        for (int at = edges.indexIn(whole, query, 0); at >= 0; at = edges.indexIn(whole, query, at + query.length())) {
            int after = at + query.length();
            int start = Math.max(origins[at], end);
            end = after < folded.length() ? origins[after] : text.length();
            if (after < folded.length() && end == origins[after - 1]) {
                // The match ends within the folding of one character.
                end += Character.charCount(text.codePointAt(end));
            }
            if (start < end) {
                matches.add(new Match(start, end));
            }
        }
        return matches;
    }

    private static void append(int c, StringBuilder folded) {
        if (c < 0x80) {
            put(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c, folded);
            return;
        }
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part) && part != TATWEEL && !Characters.isDefaultIgnorable(part))
                // To upper case and back, because some letters have a counterpart in only one direction: ß, ς, ı.
                .mapToObj(part -> Character.toString(part)
                        .toLowerCase(Locale.ROOT)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT))
                .flatMapToInt(String::codePoints)
                .filter(part -> !isAccent(part))
                .forEach(part -> appendLetter(part, folded));
    }

    /** Letters with a stroke and ligature letters have no decomposition, but users search with plain letters. */
    private static void appendLetter(int c, StringBuilder folded) {
        switch (c) {
            case 'æ' -> folded.append("ae");
            case 'ø' -> folded.append('o');
            case 'œ' -> folded.append("oe");
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ł' -> folded.append('l');
            case 'ŧ' -> folded.append('t');
            case 'þ' -> folded.append("th");
            default -> put(c, folded);
        }
    }

    private static void put(int c, StringBuilder folded) {
        if (!isSpace(c)) {
            folded.appendCodePoint(c);
        } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        boolean soundMark = c == 0x3099 || c == 0x309A;
        return mark && !soundMark && ACCENTED.contains(UnicodeScript.of(c));
    }

    /** Whether nothing but its case has to change. */
    private static boolean isPlain(String text) {
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (c >= 0x7F || (c < ' ' && isSpace(c)) || (space && afterSpace)) {
                return false;
            }
            afterSpace = space;
        }
        return true;
    }
}
