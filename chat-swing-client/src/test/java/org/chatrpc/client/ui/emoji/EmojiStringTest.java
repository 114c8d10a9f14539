package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmojiStringTest {

    private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 16);
    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final int PICTURE = 21;

    private final BufferedImage image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_ARGB_PRE);
    private final FontMetrics metrics = image.createGraphics().getFontMetrics(FONT);

    @BeforeAll
    static void open() {
        SystemEmojiFont.file();
        ColourEmoji.load();
    }

    @Test
    void anEmojiIsAsWideAsItsPicture() {
        assertThat(EmojiString.width("a" + FAMILY, metrics)).isEqualTo(metrics.stringWidth("a") + PICTURE);
    }

    @Test
    void aTextWithoutAnyIsMeasuredAsEver() {
        assertThat(EmojiString.width("Ångström 1 ©", metrics)).isEqualTo(metrics.stringWidth("Ångström 1 ©"));
    }

    @Test
    void isTruncatedOnlyBetweenGraphemeClusters() {
        String text = FAMILY.repeat(3);
        int dots = metrics.stringWidth("…");
        assertThat(EmojiString.cut(text, metrics, 3 * PICTURE)).isEqualTo(text);
        assertThat(EmojiString.cut(text, metrics, 2 * PICTURE + dots)).isEqualTo(FAMILY + FAMILY + "…");
        assertThat(EmojiString.cut(text, metrics, 2 * PICTURE + dots - 1)).isEqualTo(FAMILY + "…");
        assertThat(EmojiString.cut(text, metrics, 0)).isEqualTo("…");
        assertThat(EmojiString.cut("e\u0301".repeat(5000), metrics, 50)).matches("(e\u0301)+…");
    }

    @Test
    void isDrawnPixelByPixelOnAScreenOfAnyScale() {
        BufferedImage drawn = draw(FONT, 2);
        await().until(() -> ColourEmoji.system().orElseThrow().complete());
        drawn = draw(FONT, 2);
        BufferedImage twice = draw(FONT.deriveFont(32f), 1);
        await().until(() -> ColourEmoji.system().orElseThrow().complete());
        twice = draw(FONT.deriveFont(32f), 1);
        assertThat(opaque(drawn)).isGreaterThan(300).isEqualTo(opaque(twice));
    }

    @Test
    void aLabelIsWideEnoughAndShowsIt() {
        EmojiLabel label = new EmojiLabel("⭐");
        label.setFont(FONT);
        label.setSize(label.getPreferredSize());
        assertThat(label.getWidth()).isEqualTo(PICTURE);
        label.paint(image.createGraphics());
        await().until(() -> ColourEmoji.system().orElseThrow().complete());
        label.paint(image.createGraphics());
        assertThat(opaque(image)).isGreaterThan(50);
    }

    private static BufferedImage draw(Font font, int scale) {
        BufferedImage drawn = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = drawn.createGraphics();
        g.scale(scale, scale);
        g.setFont(font);
        EmojiString.draw(g, "⭐", 0, 40 / scale);
        g.dispose();
        return drawn;
    }

    private static long opaque(BufferedImage drawn) {
        long count = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                count += drawn.getRGB(x, y) >>> 24 == 255 ? 1 : 0;
            }
        }
        return count;
    }
}
