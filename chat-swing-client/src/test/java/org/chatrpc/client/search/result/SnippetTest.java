package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.client.session.search.FoundMessage.Span;
import org.chatrpc.text.Folding;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void aShortTextIsThereAsAWholeInOneLine() {
        Snippet snippet = of("Lunch?\n\n  At  one,\tin the lunch room ", "lunch");
        assertThat(snippet.text()).isEqualTo("Lunch? At one, in the lunch room ");
        assertThat(marked(snippet)).containsExactly("Lunch", "lunch");
    }

    @Test
    void ofALongTextItIsThePartAroundTheFirstMatch() {
        Snippet snippet = of("before ".repeat(100) + "needle " + "behind ".repeat(100) + "needle", "needle");
        assertThat(snippet.text()).startsWith("… before ").endsWith(" …").hasSizeLessThan(300);
        assertThat(marked(snippet)).containsExactly("needle");
        assertThat(snippet.text().indexOf("needle")).isBetween(20, 60);
    }

    @Test
    void withoutAMatchItIsTheBeginning() {
        Snippet snippet = of("word ".repeat(200), "nothing");
        assertThat(snippet.text()).startsWith("word word").endsWith("…");
        assertThat(snippet.marks()).isEmpty();
        assertThat(Snippet.of("", List.of()).text()).isEmpty();
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int lead = 0; lead < 4; lead++) {
            Snippet snippet =
                    of("x".repeat(lead) + "\uD83D\uDE00".repeat(200) + "needle" + "\uD83D\uDE00".repeat(300), "needle");
            assertThat(snippet.text().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            assertThat(marked(snippet)).containsExactly("needle");
        }
    }

    @Test
    void aMatchThatGoesBeyondTheEndIsMarkedAsFarAsItIsShown() {
        Snippet snippet = Snippet.of("a".repeat(5_000), List.of(new Span(10, 4_000)));
        assertThat(snippet.marks()).hasSize(1);
        assertThat(snippet.marks().get(0).end())
                .isLessThanOrEqualTo(snippet.text().length());
    }

    @Test
    void whiteSpaceThatIsNotShownIsNotMarked() {
        Snippet snippet = Snippet.of("a  b", List.of(new Span(2, 3)));
        assertThat(snippet.text()).isEqualTo("a b");
        assertThat(snippet.marks()).isEmpty();
    }

    private static Snippet of(String body, String query) {
        return Snippet.of(
                body,
                Folding.find(body, query).stream()
                        .map(match -> new Span(match.start(), match.end()))
                        .toList());
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
