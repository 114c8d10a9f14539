package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chatrpc.text.WordBoundaries;
import org.junit.jupiter.api.Test;

class GramsTest {
    /** Of every kind that grams distinguish. */
    private static final String ALPHABET = "aab b.\"%_é\u0301ßЖ東大カー学ไท😀👍🏽한 \u05D0\u0627";

    private static Set<String> ofText(String text) {
        Set<String> grams = new HashSet<>();
        Grams.ofText(Grams.fold(text), grams::add);
        return grams;
    }

    @Test
    void aWordHasFewAndLongGrams() {
        assertThat(Grams.of(new Word("server", WordBoundaries.ANYWHERE))).containsExactly("ser", "erv", "rve", "ver");
        assertThat(Grams.of(new Word("se", WordBoundaries.AT_START))).containsExactly(" se");
        assertThat(Grams.of(new Word("東京大", WordBoundaries.ANYWHERE))).containsExactly("東京", "京大");
        assertThat(Grams.of(new Word("%", WordBoundaries.AT_START))).containsExactly("%");
        assertThat(Grams.of(new Word("x".repeat(50) + "abcdefghijklmnopqrstuvwxyz0123456789", WordBoundaries.ANYWHERE)))
                .hasSizeLessThanOrEqualTo(32);
    }

    /** Property: no text that has a word is missed, and hardly any word is without grams. */
    @Test
    void aTextHasAllGramsOfEachWordInIt() {
        Random random = new Random(20_261);
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = random(random, 12);
            for (WordBoundaries edges : WordBoundaries.values()) {
                for (Word typed : Word.typed(part(random, text))) {
                    Word word = new Word(typed.folded(), edges);
                    boolean free = edges == WordBoundaries.ANYWHERE
                            && typed.edges() == WordBoundaries.AT_START
                            && WordBoundaries.isInWord(word.folded().codePointAt(0));
                    if (word.isIn(Word.fold(text)) && !free) {
                        List<String> grams = Grams.of(word);
                        assertThat(ofText(text)).as("%s in %s", word, text).containsAll(grams);
                        assertThat(grams).as("%s", word).isNotEmpty();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(100_000);
    }

    private static String random(Random random, int length) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static String part(Random random, String text) {
        int length = text.codePointCount(0, text.length());
        int from = random.nextInt(length);
        int to = from + 1 + random.nextInt(Math.min(6, length - from));
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
