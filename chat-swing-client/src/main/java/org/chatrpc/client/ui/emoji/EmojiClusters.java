package org.chatrpc.client.ui.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the clusters to show as images, by the rules of Unicode Technical Standard 51 ("Unicode Emoji"): emoji with
 * default emoji presentation, and those followed by U+FE0F or a skin tone, or joined to others. Characters followed
 * by U+FE0E, digits, and signs such as © stay text. Unlike the standard, all characters in the supplementary emoji
 * blocks are shown as images, because text fonts do not contain them.
 */
final class EmojiClusters {

    /** A grapheme cluster of a text. */
    record Cluster(int start, int end, String text) {}

    private static final Pattern ONE = Pattern.compile("\\X");

    /** In UTF-16 units; the flag of Scotland and families with skin tones have half as many. */
    private static final int LONGEST = 40;

    /** The maximum number of clusters: layout time grows with the square of the number of parts in a line. */
    private static final int MOST = 1000;

    private static final char AS_TEXT = 0xFE0E;
    private static final char AS_PICTURE = 0xFE0F;
    private static final char JOINER = 0x200D;
    private static final char KEYCAP = 0x20E3;

    /** The property Emoji_Presentation in the basic plane (Unicode 16). */
    private static final String PICTURES = "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615"
            + "\u2648\u2649\u264A\u264B\u264C\u264D\u264E\u264F\u2650\u2651\u2652\u2653\u267F\u2693\u26A1\u26AA\u26AB"
            + "\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C"
            + "\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55";

    private EmojiClusters() {}

    /** The emoji of a text, in order; at most the first thousand. */
    static List<Cluster> in(String text) {
        if (!possible(text)) {
            return List.of();
        }
        List<Cluster> clusters = new ArrayList<>();
        Matcher matcher = ONE.matcher(text);
        while (clusters.size() < MOST && matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST && isPicture(matcher.group())) {
                clusters.add(new Cluster(matcher.start(), matcher.end(), matcher.group()));
            }
        }
        return clusters;
    }

    /** A quick check, which rejects most texts of any script. */
    private static boolean possible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || c == AS_PICTURE || isPicture(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cluster is shown as an image. */
    static boolean isPicture(String cluster) {
        int first = cluster.codePointAt(0);
        int rest = Character.charCount(first);
        if (first < 0x80) {
            return cluster.length() == 3 && cluster.charAt(1) == AS_PICTURE && cluster.charAt(2) == KEYCAP;
        }
        if (rest == cluster.length()) {
            return isPicture(first);
        }
        int second = cluster.codePointAt(rest);
        return second != AS_TEXT
                && (isPicture(first) || second == AS_PICTURE || isSkinTone(second) || joins(cluster, rest));
    }

    private static boolean isPicture(int character) {
        if (character <= Character.MAX_VALUE) {
            return PICTURES.indexOf(character) >= 0;
        }
        return (character >= 0x1F1E6 && character <= 0x1F1FF)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || character == 0x1F004
                || character == 0x1F0CF
                || (character >= 0x1F170 && character <= 0x1F251);
    }

    private static boolean isSkinTone(int character) {
        return character >= 0x1F3FB && character <= 0x1F3FF;
    }

    private static boolean joins(String cluster, int from) {
        return cluster.charAt(from) == JOINER && cluster.length() > from + 1;
    }
}
