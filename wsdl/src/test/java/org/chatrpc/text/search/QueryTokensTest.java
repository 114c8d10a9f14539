package org.chatrpc.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.text.search.QueryTokens.Kind;
import org.chatrpc.text.search.QueryTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTokensTest {
    /** Words as they are, phrases in brackets, operators with an equals sign. */
    private static String read(String query) {
        return String.join(
                " ",
                QueryTokens.of(query).stream()
                        .map(token -> switch (token.kind()) {
                            case WORD -> token.text();
                            case PHRASE -> "[" + token.value() + "]";
                            case OPERATOR -> token.name() + "=" + token.value();
                        })
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u00a0", "\u2007", "\u2028", "\u202f", "\u3000", " \u3000 "})
    void everyKindOfSpaceSeparates(String space) {
        assertThat(read("one" + space + "from:bob" + space + "two")).isEqualTo("one from=bob two");
        assertThat(read(space + "one" + space)).isEqualTo("one");
        assertThat(read(space)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a b\" c|[a b] c",
                "\u201ea b\u201c|[a b]",
                "\u201ca b\u201d|[a b]",
                "\uff02a b\uff02|[a b]",
                "\u00aba b\u00bb|[a b]",
                "\u00bba b\u00ab|[a b]",
                "\u300ca b\u300d|[a b]",
                "\u300ea b\u300f|[a b]",
                "\uff62a b\uff63|[a b]",
                "\"a b\"c|[a b] c",
                "\u00aba \"b\" c\u00bb|[a \"b\" c]",
                "\"open|\"open",
                "\u300copen end|\u300copen end",
                "\u00abone\" two|\u00abone\" two",
                "\"\"|\"\"",
                "\"  \"|\" \"",
                "5\" screen|5\" screen",
            })
    void phrasesAreInQuotesOfTheSameKind(String query, String expected) {
        assertThat(read(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "FROM:Bob|from=Bob",
                "from\uff1abob|from=bob",
                "\uff46\uff52\uff4f\uff4d\uff1a\uff42\uff4f\uff42|from=bob",
                "before\uff1a\uff12\uff10\uff12\uff16\uff0d\uff11\uff11\uff0d\uff10\uff11|before=2026-11-01",
                "from:\"bob\"|from=bob",
                "in:\u300cgeneral\u300d|in=general",
                "in:|in=",
                "from:a:b|from=a:b",
                "subject:x|subject:x",
                "wherefrom:bob|wherefrom:bob",
                ":from|:from",
            })
    void operatorsAreReadHoweverTheyAreTyped(String query, String expected) {
        assertThat(read(query)).isEqualTo(expected);
    }

    @Test
    void placesAreThoseInTheQuery() {
        assertThat(QueryTokens.of("\ud83d\ude00 from\uff1ab \u300cx y\u300d"))
                .containsExactly(
                        new Token(Kind.WORD, "\ud83d\ude00", "", "\ud83d\ude00", 0, 2),
                        new Token(Kind.OPERATOR, "from\uff1ab", "from", "b", 3, 9),
                        new Token(Kind.PHRASE, "\u300cx y\u300d", "", "x y", 10, 15));
    }

    @Test
    void plainPartsAreWordsInAnyQuery() {
        List<String> parts = QueryTokens.plainParts("from:bob\u3000\u300cexact words\u300d a\uff1ab \"c\"");
        assertThat(parts).containsExactly("from", "bob", "exact", "words", "a", "b", "c");
        assertThat(QueryTokens.of(String.join(" ", parts))).allMatch(token -> token.kind() == Kind.WORD);
    }
}
