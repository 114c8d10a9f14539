package org.chatrpc.client.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as nobody writes them, but somebody may paste them. */
@Timeout(60)
class LongWordsTest {

    private static final Set<SpellLanguage> ALL = SpellChoice.GERMAN_ENGLISH.languages();
    private static final SpellChecker CHECKER = new SpellChecker(SpellChecker::bundled, Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "a'", "Geht's'", "Haus", "XX", "e\u0301"})
    void aWordThatIsTooLongIsNeitherCheckedNorCorrected(String piece) {
        String word = piece.repeat(100_000 / piece.length());
        assertThat(CHECKER.unknown(List.of(word), ALL)).contains(Set.of());
        assertThat(CHECKER.suggest(word, ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "x's", "Haus", "Hausx", "Überx"})
    void theLongestWordsAreCheckedAndCorrectedInTime(String piece) {
        String word = piece.repeat(SpellChecker.MAX_WORD_LENGTH).substring(0, SpellChecker.MAX_WORD_LENGTH);
        assertThat(CHECKER.unknown(List.of(word), ALL)).contains(Set.of(word));
        assertThat(CHECKER.suggest(word, ALL)).hasSizeLessThanOrEqualTo(SpellChecker.MAX_SUGGESTIONS);
    }

    @Test
    void noListIsAskedForAWordThatIsTooLong() {
        List<String> asked = new ArrayList<>();
        SpellChecker checker = new SpellChecker(
                language -> new WordList() {
                    @Override
                    public boolean has(String word) {
                        asked.add(word);
                        return false;
                    }

                    @Override
                    public List<String> near(String word) {
                        asked.add(word);
                        return List.of();
                    }

                    @Override
                    public List<String> far(String word) {
                        asked.add(word);
                        return List.of();
                    }
                },
                Duration.ofMinutes(1));
        String longest = "x".repeat(SpellChecker.MAX_WORD_LENGTH);
        assertThat(checker.unknown(List.of(longest, longest + "x"), Set.of(SpellLanguage.ENGLISH_GB)))
                .contains(Set.of(longest));
        checker.suggest(longest + "x", Set.of(SpellLanguage.ENGLISH_GB));
        assertThat(asked).containsExactly(longest);
    }

    @Test
    void manyEndingsNeedNoStack() throws IOException {
        assertThat(new EnglishWords("US").has("xqz" + "'s".repeat(5_000))).isFalse();
        assertThat(new EnglishWords("US").has("house" + "'s".repeat(5_000))).isTrue();
        assertThat(new GermanWords().has("xqz" + "'s".repeat(50_000))).isFalse();
    }
}
