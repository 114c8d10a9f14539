package org.chatrpc.client.spell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * German compound words, of which no dictionary lists all: {@code Datensicherungslauf}, {@code nachgebessert}. A compound
 * is a noun after one to three other parts. Each part is a noun in any form (after some endings also with a linking s),
 * an adjective, or the stem of a verb.
 */
final class GermanCompounds {

    private static final int MIN_PART_LENGTH = 3;
    private static final int MIN_WORD_LENGTH = 4;
    private static final int MAX_SPLITS = 3;

    /** Endings of feminine nouns, which have no such genitive, and of others that take a linking s nevertheless. */
    private static final List<String> JOINED_BY_S = List.of(
            "ung", "heit", "keit", "schaft", "tät", "ion", "ling", "tum", "ing", "um", "at", "ut", "cht", "kt", "enz",
            "ahrt", "ag", "ieb", "eb", "uf", "ahme", "iz");

    /** What separates from a verb. */
    private static final List<String> PARTICLES = List.of(
            "ab",
            "an",
            "auf",
            "aus",
            "bei",
            "durch",
            "ein",
            "fest",
            "fort",
            "her",
            "heraus",
            "herein",
            "hin",
            "hinaus",
            "hinein",
            "hinzu",
            "los",
            "mit",
            "nach",
            "nieder",
            "über",
            "um",
            "unter",
            "vor",
            "vorbei",
            "weg",
            "weiter",
            "wieder",
            "zu",
            "zurück",
            "zusammen");

    private static final List<String> ABLE = List.of("bar", "bare", "baren", "barem", "barer", "bares");

    /** Number of cached word parts: similar spellings share most of them. */
    private static final int REMEMBERED = 10_000;

    private final FsaWords forms;
    private final Set<String> nouns;
    private final Map<String, Boolean> firsts = new Answers();
    private final Map<String, Boolean> lasts = new Answers();

    /** @param nouns more nouns than the dictionary has, in small letters */
    GermanCompounds(FsaWords forms, Set<String> nouns) {
        this.forms = forms;
        this.nouns = nouns;
    }

    /** Whether small letters are a compound that is a noun. */
    boolean isNoun(String small) {
        return isNoun(small, MAX_SPLITS);
    }

    private boolean isNoun(String small, int splits) {
        for (int at = MIN_PART_LENGTH; at <= small.length() - MIN_PART_LENGTH; at++) {
            String first = small.substring(0, at);
            if (isFirst(first)) {
                String rest = small.substring(at);
                boolean enough = rest.length() >= MIN_WORD_LENGTH || first.length() >= MIN_WORD_LENGTH;
                if ((enough && (isSimpleNoun(rest) || nouns.contains(rest)))
                        || (splits > 1 && isNoun(rest, splits - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word is an adjective or the form of a verb that is made of another by a syllable before or after it. */
    boolean isDerived(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.startsWith("un") && isAdjective(small.substring(2))) {
            return true;
        }
        if (small.endsWith("mal") && forms.isTagged(small.substring(0, small.length() - 3), "ZAL")) {
            return true;
        }
        return ABLE.stream().anyMatch(ending -> small.endsWith(ending) && isVerbStem(before(small, ending)))
                || PARTICLES.stream().anyMatch(particle -> small.startsWith(particle) && isVerb(small, particle));
    }

    private boolean isVerb(String small, String particle) {
        String rest = small.substring(particle.length());
        return rest.length() >= MIN_WORD_LENGTH
                && (forms.isTagged(rest, "VER:INF") || forms.isTagged(rest, "PA1") || forms.isTagged(rest, "PA2"));
    }

    private boolean isAdjective(String word) {
        return !word.isEmpty()
                && (forms.isTagged(word, "ADJ") || forms.isTagged(word, "PA1") || forms.isTagged(word, "PA2"));
    }

    private boolean isFirst(String part) {
        return firsts.computeIfAbsent(part, this::canBeFirst);
    }

    private boolean canBeFirst(String part) {
        return isSimpleNoun(part)
                || (part.endsWith("s")
                        && JOINED_BY_S.stream().anyMatch(before(part, "s")::endsWith)
                        && isSimpleNoun(before(part, "s")))
                || (part.length() >= MIN_WORD_LENGTH && (forms.isTagged(part, "ADJ:PRD:GRU") || isVerbStem(part)));
    }

    private boolean isVerbStem(String part) {
        return (part.length() >= MIN_PART_LENGTH)
                && ((!part.endsWith("e") && forms.isTagged(part + "en", "VER:INF"))
                        || ((part.endsWith("e") || part.endsWith("er") || part.endsWith("el"))
                                && forms.isTagged(part + "n", "VER:INF")));
    }

    private boolean isSimpleNoun(String small) {
        return lasts.computeIfAbsent(
                small,
                part -> forms.isTagged(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1), "SUB:"));
    }

    private static String before(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    /** The latest results. */
    private static final class Answers extends LinkedHashMap<String, Boolean> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
