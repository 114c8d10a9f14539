package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chatrpc.client.session.search.FoundMessage.Span;
import org.chatrpc.text.Folding;
import org.chatrpc.text.MessageMarkup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {

    @ParameterizedTest
    @CsvSource({
        "hello **world** again, world, hello world again",
        "**world**, world, world",
        "a ~~struck~~ word, struck, a struck word",
        "use `servlet` here, servlet, use servlet here",
        "plain 2 * 3 * 4, 3, plain 2 * 3 * 4",
        "see [the docs](https://example.org) now, docs, see the docs now",
        "# The title of it, title, The title of it"
    })
    void markupIsNotShownAndTheMatchIsMarked(String body, String query, String text) {
        ShownText shown = of(body, query);
        assertThat(shown.text()).isEqualTo(text);
        assertThat(marked(shown)).containsExactly(query);
    }

    @Test
    void aMatchWithMarkupWithinIsMarkedAsAWhole() {
        assertThat(marked(ShownText.of("one wor**ld** two", List.of(new Span(4, 13)))))
                .containsExactly("world");
        assertThat(marked(ShownText.of("one **world** two", List.of(new Span(4, 11)))))
                .containsExactly("world");
    }

    @Test
    void whatIsNothingButMarkupIsNotMarked() {
        ShownText shown = ShownText.of("one **world** two", List.of(new Span(4, 6), new Span(6, 11), new Span(11, 13)));
        assertThat(shown.text()).isEqualTo("one world two");
        assertThat(marked(shown)).containsExactly("world");
    }

    @Test
    void ifThereIsNothingElseMarkupIsShown() {
        assertThat(of("```\n```", "`").text()).isEqualTo("```\n```");
        assertThat(of("", "x").text()).isEmpty();
    }

    @Test
    void itIsAlwaysWhatIsSaidOfAMessageElsewhere() {
        Random random = new Random(11);
        String[] parts = {"*", "**", "`", "```", "\n", "> ", "- ", "# ", "a", "word ", "[", "](x)", "~~", "\uD83D\uDE00"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int part = random.nextInt(14); part > 0; part--) {
                body.append(parts[random.nextInt(parts.length)]);
            }
            ShownText shown = of(body.toString(), "word");
            assertThat(shown.text()).isEqualTo(MessageMarkup.plain(body.toString()));
            assertThat(marked(shown)).allMatch("word"::equals);
        }
    }

    private static ShownText of(String body, String query) {
        return ShownText.of(
                body,
                Folding.find(body, query).stream()
                        .map(match -> new Span(match.start(), match.end()))
                        .toList());
    }

    private static List<String> marked(ShownText shown) {
        return shown.matches().stream()
                .map(match -> shown.text().substring(match.start(), match.end()))
                .toList();
    }
}
