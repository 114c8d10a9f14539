package org.chatrpc.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text as a search compares it: compatibility forms, case, accents and invisible characters make no difference. Each character
 * is folded by itself, so that folding takes linear time whatever the text, and a match can be led back to the original.
 *
 * <p>Marks that make another letter or syllable stay: the vowel signs of the scripts of India and Southeast Asia, and the
 * sound marks of Japanese.
 */
public final class Folding {

    /** Where marks are accents, or vowels that readers leave out. Those of several scripts have INHERITED. */
    private static final Set<UnicodeScript> ACCENTED = Set.of(
            UnicodeScript.INHERITED,
            UnicodeScript.ARABIC,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC);

    private Folding() {}

    /**
     * A part of a text.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     */
    public record Match(int start, int end) {}

    /** The text as it is compared with another folded one. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, folded));
        return folded.toString();
    }

    /**
     * Where a text has what is looked for, from left to right, without overlap.
     *
     * @param query as {@link #fold} gives it
     * @return the places in the text as it was given; of a character with its marks always the whole
     */
    public static List<Match> find(String text, String query) {
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
        int end = 0;
        for (int at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length())) {
            int after = at + query.length();
            int start = Math.max(origins[at], end);
            end = after < folded.length() ? origins[after] : text.length();
            if (after < folded.length() && end == origins[after - 1]) {
                // It ends within what one character became.
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
            folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
            return;
        }
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part) && !Characters.isDefaultIgnorable(part))
                // To upper case and back again, as of some letters only one of the cases has a pair: ß, ς, ı.
                .mapToObj(part -> Character.toString(part)
                        .toLowerCase(Locale.ROOT)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT))
                .flatMapToInt(String::codePoints)
                .filter(part -> !isAccent(part))
                .forEach(part -> appendLetter(part, folded));
    }

    /** Letters with a stroke, and ligatures that are letters, have no decomposition; people look for them without. */
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
            default -> folded.appendCodePoint(c);
        }
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        boolean soundMark = c == 0x3099 || c == 0x309A;
        return mark && !soundMark && ACCENTED.contains(UnicodeScript.of(c));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
