package org.chatrpc.client.session.room;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is equal for names that people take for the same: either the same letters in any case, width and composition, or
 * other characters that look the same. Invisible characters do not count.
 */
final class NameKeys {

    /**
     * Characters that look like others, and those: what is usual in names out of confusables.txt of Unicode 16 (UTS 39), where
     * a capital I, a one and a bar look like a small L.
     */
    private static final String[][] LOOK_ALIKES = {
        // Cyrillic
        {"\u0405\u0406\u0408\u0410\u0412\u0415\u0417\u041A\u041C\u041D\u041E\u0420", "SlJABE3KMHOP"},
        {"\u0421\u0422\u0423\u0425\u0430\u0433\u0435\u043A\u043E\u0440\u0441\u0443", "CTYXarekopcy"},
        {"\u0445\u0455\u0456\u0458\u0474\u0475\u04AE\u04AF\u04BA\u04BB\u04BD\u04C0", "xsijVvYyhhel"},
        {"\u04CF\u0501\u051A\u051B\u051C\u051D", "ldQqWw"},
        // Greek
        {"\u037F\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1", "JABEZHlKMNOP"},
        {"\u03A4\u03A5\u03A7\u03B1\u03B3\u03B7\u03B9\u03BA\u03BD\u03BF\u03C1\u03C3", "TYXaynikvopo"},
        {"\u03C5\u03F2\u03F3\u03F9", "ucjC"},
        // Armenian
        {"\u053C\u054D\u0555\u0566\u0570\u0578\u057D\u0581\u0585", "LUOqhnugo"},
        // Latin, digits and signs
        {"01I|\u0131\u0196\u01C0\u0251\u0261", "olllillag"},
    };

    private static final Map<Integer, Integer> LOOKS_LIKE = new HashMap<>();

    static {
        for (String[] pair : LOOK_ALIKES) {
            for (int i = 0; i < pair[0].length(); i++) {
                LOOKS_LIKE.put((int) pair[0].charAt(i), (int) pair[1].charAt(i));
            }
        }
    }

    private NameKeys() {}

    /** The keys of a name: two names may be taken for the same if they have one in common. */
    static Set<String> of(String name) {
        String seen = withoutInvisible(name);
        return Set.of("=" + folded(Normalizer.normalize(seen, Normalizer.Form.NFKC)), "~" + folded(skeleton(seen)));
    }

    /** The name that a key stands for, in lower case. */
    static String text(String key) {
        return key.substring(1);
    }

    private static String withoutInvisible(String name) {
        StringBuilder seen = new StringBuilder();
        name.codePoints().filter(c -> !isInvisible(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** Default_Ignorable_Code_Point of Unicode 16, as far as its general category does not say it. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
                || (c >= 0xE0000 && c <= 0xE0FFF) // tags and more variation selectors
                || (c >= 0x180B && c <= 0x180F) // those of Mongolian
                || c == 0x034F // combining grapheme joiner
                || c == 0x115F // fillers of Hangul
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x17B4 // inherent vowels of Khmer
                || c == 0x17B5;
    }

    private static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .map(c -> LOOKS_LIKE.getOrDefault(c, c))
                .forEach(skeleton::appendCodePoint);
        // In many fonts, r and n together look like m.
        return skeleton.toString().replace("m", "rn");
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
