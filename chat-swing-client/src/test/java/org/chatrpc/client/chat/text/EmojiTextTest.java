package org.chatrpc.client.chat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.chat.markup.Graphemes;
import org.chatrpc.client.chat.markup.Markup;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An emoji is a single character for the pointer, the selection and line breaking, however many code points it has.
 */
class EmojiTextTest {

    private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 16);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, false);
    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final int WIDTH = 21;

    @BeforeAll
    static void open() {
        ColourEmoji.load();
        assumeTrue(ColourEmoji.system().isPresent(), "No font for emoji: install the package fonts-noto-color-emoji");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "⭐", FAMILY, "🇩🇪", "👋🏽", "1️⃣", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"})
    void isAsWideAsOnePicture(String emoji) {
        TextBlock block = block("a" + emoji + "b", 400);
        assertThat(block.bounds(new Range(1, 1 + emoji.length())).width).isEqualTo(WIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "⭐", FAMILY, "🇩🇪", "👋🏽", "1️⃣", "❤️"})
    void thePointerIsBeforeItOrBehindIt(String emoji) {
        String text = "a" + emoji + emoji + "b";
        TextBlock block = block(text, 400);
        int first = 1 + emoji.length();
        int second = first + emoji.length();
        int left = block.bounds(new Range(1, first)).x;
        assertThat(block.offsetAt(left + WIDTH * 0.3f, 5)).isEqualTo(1);
        assertThat(block.offsetAt(left + WIDTH * 0.7f, 5)).isEqualTo(first);
        assertThat(block.offsetAt(left + WIDTH * 1.3f, 5)).isEqualTo(first);
        assertThat(block.offsetAt(left + WIDTH * 1.7f, 5)).isEqualTo(second);
        assertThat(block.offsetAt(left + WIDTH * 2 + 1, 5)).isEqualTo(second);
    }

    @Test
    void thePointerIsRightInTextFromRightToLeftToo() {
        String text = "אב" + FAMILY + "גד";
        TextBlock block = block(text, 400);
        int end = 2 + FAMILY.length();
        Rectangle picture = block.bounds(new Range(2, end));
        assertThat(picture.width).isEqualTo(WIDTH);
        assertThat(block.offsetAt(picture.x + WIDTH * 0.7f, 5)).isEqualTo(2);
        assertThat(block.offsetAt(picture.x + WIDTH * 0.3f, 5)).isEqualTo(end);
    }

    @Test
    void aLineNeverEndsWithinIt() {
        String text = "x" + FAMILY.repeat(5) + "🇩🇪".repeat(5) + " " + FAMILY.repeat(9);
        for (int width = 5; width < 200; width += 7) {
            for (TextLine line : lines(text, width)) {
                assertThat(Graphemes.boundaries(text).get(line.from())).isTrue();
                assertThat(Graphemes.boundaries(text).get(line.to())).isTrue();
            }
        }
    }

    @Test
    void textDirectionIsUnchanged() {
        String text = "ab שלום " + FAMILY + " 42 👍 שלום " + FAMILY + " cd ⭐";
        TextLayout shown = lines(text, 2000).get(0).layout();
        TextLayout plain = new TextLayout(text, FONT, CONTEXT);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i)) && text.charAt(i) != '\u200D') {
                assertThat(shown.getCharacterLevel(i)).as("at %d", i).isEqualTo(plain.getCharacterLevel(i));
            }
        }
    }

    @Test
    void linesWithThemAreNoHigher() {
        assertThat(block("a " + FAMILY, 400).height()).isEqualTo(block("a", 400).height());
    }

    @Test
    void textWidthIsUnchanged() {
        String text = "1 # © ® a";
        assertThat(lines(text, 400).get(0).layout().getAdvance())
                .isEqualTo(new TextLayout(text, FONT, CONTEXT).getAdvance());
    }

    private static TextBlock block(String text, int width) {
        return new TextBlock(text, parse(text), "", style(width));
    }

    private static List<TextLine> lines(String text, int width) {
        LineBreaker breaker = new LineBreaker(style(width), Integer.MAX_VALUE);
        breaker.breakLines(ShownLine.of(text, parse(text)));
        return breaker.lines();
    }

    private static List<Block> parse(String text) {
        return Markup.parse(text, Set.of());
    }

    private static TextStyle style(int width) {
        return new TextStyle(FONT, FONT, FONT, FONT, CONTEXT, width);
    }
}
