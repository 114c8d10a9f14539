package org.chatrpc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts as people write them, as far as a search is concerned: words of a few languages and of programs, common ones far more
 * often than rare ones (Zipf), in messages of which most are short. The same seed makes the same texts. Not thread-safe.
 */
final class Words {
    /** Distinct words of each language. */
    static final int VOCABULARY = 30_000;

    private static final List<String> ENGLISH = List.of(
            "ba", "con", "de", "er", "for", "ing", "ly", "ment", "ness", "ou", "pre", "re", "sta", "ter", "tion", "un",
            "ver", "work");
    private static final List<String> GERMAN = List.of(
            "ab", "ge", "ung", "keit", "schü", "ver", "zu", "straß", "auf", "ein", "mög", "lich", "ster", "en", "wä",
            "hör");
    private static final List<String> RUSSIAN = List.of(
            "по", "при", "ста", "ние", "ёл", "ко", "вер", "раз", "ность", "ми", "ра", "жда", "ть", "ка", "но", "сти");
    private static final List<String> CODE = List.of(
            "Http", "Servlet", "Request", "get", "set", "Factory", "Bean", "Map", "parse", "Query", "Index", "Node",
            "Id", "_value", "Stream");
    private static final double MEAN_LOG_LENGTH = 2.1;
    private static final double SPREAD = 0.8;
    private static final int LONGEST = 400;

    private final Random random;
    private final List<List<String>> languages = new ArrayList<>();

    Words(long seed) {
        random = new Random(seed);
        Random vocabulary = new Random(1);
        for (List<String> syllables : List.of(ENGLISH, GERMAN, RUSSIAN, CODE)) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < VOCABULARY; i++) {
                // Common words are short.
                words.add(word(syllables, vocabulary, 1 + vocabulary.nextInt(i < 500 ? 2 : 4)));
            }
            languages.add(words);
        }
    }

    private static String word(List<String> syllables, Random random, int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(syllables.get(random.nextInt(syllables.size())));
        }
        return word.toString();
    }

    /** A message. */
    String message() {
        int length = (int) Math.min(LONGEST, 1 + Math.exp(MEAN_LOG_LENGTH + SPREAD * random.nextGaussian()));
        int language = random.nextInt(100);
        if (language >= 90) {
            return ideographs(3 * length);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean code = random.nextInt(25) == 0;
            text.append(i == 0 ? "" : " ").append(word(code ? 3 : language < 65 ? 0 : language < 80 ? 1 : 2));
        }
        return text.append(random.nextInt(3) == 0 ? "!" : "").toString();
    }

    /** A word of a language: 0 English, 1 German, 2 Russian, 3 programs. */
    String word(int language) {
        return languages.get(language).get(rank(VOCABULARY));
    }

    /** The word of this rank, 0 for the most common one. */
    String ranked(int language, int rank) {
        return languages.get(language).get(rank);
    }

    /** Chinese, or so. */
    String ideographs(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(0x4E00 + 7 * rank(2_500));
        }
        return text.toString();
    }

    /** Of Zipf's distribution with the exponent 1, by the inverse of its continuous form. */
    private int rank(int count) {
        return (int) Math.min(count - 1, Math.exp(random.nextDouble() * Math.log(count + 1)) - 1);
    }
}
