package org.chatrpc.client.spell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders suggestions by how likely they are the intended word. */
final class SpellingDistance {

    /** A slip of a finger or of the ear changes a letter; the first one is rarely wrong. */
    private static final int OTHER_LETTER = 3;

    private static final int SWAPPED = 1;
    private static final int MISSING = 2;
    private static final int TOO_MANY = 3;
    private static final int OTHER_START = 4;
    private static final int OTHER_CASE = 2;

    private SpellingDistance() {}

    /** The likeliest, the best first. */
    static List<String> best(String typed, Collection<String> candidates, int most) {
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** How far a candidate is from what was typed; 0 for the same. */
    static int distance(String typed, String candidate) {
        String a = plain(typed);
        String b = plain(candidate);
        int penalty = 0;
        if (a.charAt(0) != b.charAt(0)) {
            penalty += OTHER_START;
        }
        if (Character.isUpperCase(typed.charAt(0)) != Character.isUpperCase(candidate.charAt(0))) {
            penalty += OTHER_CASE;
        }
        return penalty + edits(a, b);
    }

    /** Spells the umlauts and the sharp s with plain letters, as people without a German keyboard do. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
    }

    /** The cheapest way from one word to the other, letter by letter. */
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i * TOO_MANY + j * MISSING;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = cost[i - 1][j - 1] + (same ? 0 : OTHER_LETTER);
                least = Math.min(least, cost[i - 1][j] + TOO_MANY);
                least = Math.min(least, cost[i][j - 1] + MISSING);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + SWAPPED);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
