package org.chatrpc.client.chat.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are shown within other texts: in questions, quotes, lists and notifications. */
class RowTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\u00AD", "\uFEFF", "\u2028", "\u061C", "\u3164"})
    void nothingInThemTurnsOrHidesTheTextAround(String trick) {
        String body = "before" + trick + "after";
        for (String shown : List.of(RowTexts.excerpt(body), RowTexts.firstLine(body), RowTexts.oneLine(body, 40))) {
            assertThat(shown).startsWith("before").doesNotContain(trick);
        }
    }

    @Test
    void theFirstLineIsTheFirstOneInWhichAnythingIsSeen() {
        assertThat(RowTexts.firstLine("\n \u200B\nHello\nworld")).isEqualTo("Hello");
        assertThat(RowTexts.firstLine("")).isEmpty();
    }

    @Test
    void anExcerptIsOneLineOfLimitedLength() {
        assertThat(RowTexts.excerpt("one\n  two\tthree ")).isEqualTo("one two three");
        assertThat(RowTexts.oneLine("\uD83D\uDE42".repeat(5), 3)).isEqualTo("\uD83D\uDE42".repeat(3) + " …");
    }

    /** Whoever cuts a text by himself forgets the rule. */
    @Test
    void nobodyElseMakesOneLineOfABody() {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> others = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RowTexts.java"))
                    // It only counts lines, to estimate a height.
                    .filter(file -> !file.endsWith("RowPainter.java"))
                    .filter(file ->
                            read(file).matches("(?s).*(body\\(\\)|said\\(\\))\\s*\\.(lines|replaceAll|substring)\\(.*"))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            assertThat(others).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
