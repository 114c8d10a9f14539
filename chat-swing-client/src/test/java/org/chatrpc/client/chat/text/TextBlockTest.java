package org.chatrpc.client.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.chat.markup.Graphemes;
import org.chatrpc.client.chat.markup.Markup;
import org.chatrpc.client.chat.markup.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {

    private static final int WIDTH = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a few words that need more than one line at this width, and then some more",
                "> quoted `code` here\n```\ncode\twith a tab\n```\nand @bob, too",
                "שלום לכולם, זה טקסט מימין לשמאל שצריך יותר משורה אחת בחלון הזה",
                "mixed שלום text and مرحبا too",
                "e\u0301a\u0308 👨‍👩‍👧‍👦🇩🇪👋🏽 end",
                "東京は今日も雨です。傘を忘れないでください。会議は三時からです。"
            })
    void aPointOnACharacterLeadsBackToIt(String text) {
        TextBlock block = block(text);
        BitSet cuts = Graphemes.boundaries(text);
        for (int start = 0; start < text.length(); start = cuts.nextSetBit(start + 1)) {
            int end = cuts.nextSetBit(start + 1);
            Rectangle bounds = block.bounds(new Range(start, end));
            if (bounds.width > 2) {
                int middle = block.offsetAt((float) bounds.getCenterX() - 0.5f, (float) bounds.getCenterY());
                assertThat(middle).as("%s at %d", text, start).isIn(start, end);
            }
        }
    }

    @Test
    void noPointIsWithinAGraphemeCluster() {
        String text = "a👨‍👩‍👧‍👦🇩🇪👋🏽e\u0301z".repeat(8);
        TextBlock block = block(text);
        BitSet cuts = Graphemes.boundaries(text);
        for (int y = 0; y < block.height(); y += 3) {
            for (int x = 0; x < WIDTH; x++) {
                assertThat(cuts.get(block.offsetAt(x, y))).isTrue();
            }
        }
    }

    @Test
    void rightToLeftTextStandsOnTheRightOnEveryLine() {
        String text = "שלום לכולם, זה טקסט מימין לשמאל שצריך יותר משורה אחת בחלון הזה";
        TextBlock block = block(text);
        assertThat(block.bounds(new Range(0, 1)).getMaxX()).isBetween(WIDTH - 2.0, WIDTH + 1.0);
        assertThat(block.height()).isGreaterThan(30);
        assertThat(block.offsetAt(WIDTH + 20, 2)).isZero();
        assertThat(block.offsetAt(0, block.height() - 2)).isEqualTo(text.length());
    }

    @Test
    void aTurnOfDirectionEndsWithItsLine() {
        TextBlock turned = block("\u202Eturned\nplain");
        TextBlock plain = block("turned\nplain");
        Range last = new Range("turned\n".length(), "turned\nplain".length());
        Rectangle before = plain.bounds(last);
        assertThat(turned.bounds(new Range(last.start() + 1, last.end() + 1))).isEqualTo(before);
    }

    @Test
    void aLongWordIsBrokenAndNothingLeavesTheWidth() {
        TextBlock block = block("x".repeat(500));
        Rectangle all = block.bounds(new Range(0, 500));
        assertThat(all.getMaxX()).isLessThanOrEqualTo(WIDTH + 1.0);
        assertThat(all.height).isGreaterThan(100);
    }

    @Test
    void aLongAddressFillsItsLinesAndAShortOneIsNotBroken() {
        String scheme = "https://example.";
        TextBlock block = block(scheme + "org/" + "a/very/long/address/".repeat(8));
        int line = block.bounds(new Range(0, 1)).height;
        int ends = block.offsetAt(WIDTH, 2);
        assertThat(block.bounds(new Range(0, ends)).width).isGreaterThan(WIDTH - 20);
        assertThat(block.bounds(new Range(0, scheme.length() + 4)).height).isEqualTo(line);
        String words = "Please have a look at this page: ";
        assertThat(block(words + "https://example.org/").bounds(new Range(0, words.length())).height)
                .isEqualTo(line);
    }

    @Test
    void marksAreNotShownButStandInTheText() {
        TextBlock block = block("run `it` now");
        assertThat(block.bounds(new Range(4, 5)).isEmpty()).isTrue();
        assertThat(block.bounds(new Range(5, 7)).isEmpty()).isFalse();
        assertThat(block.links()).isEmpty();
    }

    @Test
    void aLinkIsFoundUnderThePointAndBesideItIsNot() {
        TextBlock block = block("see https://example.org now");
        Rectangle link = block.bounds(new Range(4, 23));
        assertThat(block.linkAt((float) link.getCenterX(), (float) link.getCenterY()))
                .isPresent();
        assertThat(block.linkAt(link.x - 6, (float) link.getCenterY())).isEmpty();
        assertThat(block.linkAt(WIDTH - 5, (float) link.getCenterY())).isEmpty();
    }

    @Test
    void paintsEveryLineOfEmptyAndOddTexts() {
        BufferedImage image = new BufferedImage(WIDTH, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        for (String text : List.of("", "\n", "\n\n", "> ", "```", "```\n```", " ", "\t", "\uD83D", "`", "a\n\nb")) {
            TextBlock block = block(text);
            Range all = new Range(0, text.length());
            block.paint(g, 0, 0, new Marks(all, List.of(all)));
            assertThat(block.offsetAt(5, 5)).isBetween(0, text.length());
        }
        g.dispose();
    }

    private static TextBlock block(String text) {
        FontRenderContext context = new FontRenderContext(null, true, false);
        Font font = new Font(Font.DIALOG, Font.PLAIN, 13);
        Font code = new Font(Font.MONOSPACED, Font.PLAIN, 12);
        return new TextBlock(
                text, Markup.parse(text, Set.of("bob")), "", new TextStyle(font, code, font, font, context, WIDTH));
    }
}
