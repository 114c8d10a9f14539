package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.problem.Problem;
import org.chatrpc.text.WordBoundaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final SearchPolicy POLICY = TestPolicies.in(Path.of("unused"));

    private static SearchQuery parse(String query) {
        return QueryParser.parse(SearchRequest.of(query), POLICY);
    }

    private static List<String> words(String query) {
        return parse(query).words().stream()
                .map(word -> word.edges() == WordBoundaries.WHOLE_WORDS ? "[" + word.folded() + "]" : word.folded())
                .toList();
    }

    @Test
    void wordsPhrasesAndOperatorsAreReadTogether() {
        SearchQuery query =
                parse("from:bob Release in:general before:2026-11-01 \"exact  Words\" has:file after:2026-10-01");

        assertThat(query.words())
                .containsExactly(
                        new Word("release", WordBoundaries.ANYWHERE),
                        new Word("exact words", WordBoundaries.WHOLE_WORDS));
        assertThat(query.authors()).containsExactly("bob");
        assertThat(query.rooms()).containsExactly("general");
        assertThat(query.from()).isEqualTo(Instant.parse("2026-10-02T00:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query.withFiles()).isTrue();
    }

    @Test
    void theFieldsMeanTheSameAsTheOperators() {
        SearchRequest fields = new SearchRequest(
                "word",
                Optional.of("general"),
                Optional.of("bob"),
                Optional.of(Instant.parse("2026-10-02T00:00:00Z")),
                Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                true,
                Optional.empty(),
                OptionalInt.empty());

        assertThat(QueryParser.parse(fields, POLICY))
                .isEqualTo(parse("word in:general from:bob after:2026-10-01 before:2026-11-01 has:file"));
    }

    @Test
    void theNarrowestTimesCountAndAnyOfSeveralPeople() {
        SearchQuery query =
                parse("after:2026-10-01 after:2026-10-05 before:2026-12-01 before:2026-11-01 from:ann from:bob");

        assertThat(query.from()).isEqualTo(Instant.parse("2026-10-06T00:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query.authors()).containsExactlyInAnyOrder("ann", "bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FROM:Bob", "from:@bob", "from\uff1aBob", "\u3000from:bob\u3000", "From:\"bob\"", " from:bob "})
    void operatorsAreReadHoweverTheyAreTyped(String query) {
        assertThat(parse(query).authors()).containsExactly("bob");
        assertThat(parse(query).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "HttpServletRequest|httpservletrequest",
                "subject:hello|subject:hello",
                "has:link|has:link",
                "from:|from:",
                "from:\"\"|from:\"\"",
                "http://example.org/a?b=c|http://example.org/a?b=c",
                "100%_|100%_",
                "5\"|5\"",
                "\"|\"",
                "\"open|\"open",
                "\"\"|\"\"",
                "“Smart quotes”|[smart quotes]",
                "\"one\"two|[one] two",
                "two  two\ttwo|two",
                "Ä\u0301 é|a e",
            })
    void everythingElseIsAWord(String query, String words) {
        assertThat(String.join(" ", words(query))).isEqualTo(words);
    }

    @Test
    void shortWordsAreLookedForAtTheBeginningOfWords() {
        assertThat(parse("ab abc").words())
                .extracting(Word::edges)
                .containsExactly(WordBoundaries.AT_START, WordBoundaries.ANYWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "before:tomorrow", "after:2026-13-01", "before:+99999-01-01"})
    void whatCannotBeSearchedForIsRefused(String query) {
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> parse(query)).field())
                .contains("query");
    }

    @Test
    void theLengthOfAQueryAndItsWordsAreLimited() {
        assertThat(words("x".repeat(100))).hasSize(1);
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> parse("x".repeat(101))))
                .hasMessageContaining("100");
        assertThat(words("a b c d e f g h i j")).hasSize(10);
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> parse("a b c d e f g h i j k")))
                .hasMessageContaining("10 words");
    }
}
