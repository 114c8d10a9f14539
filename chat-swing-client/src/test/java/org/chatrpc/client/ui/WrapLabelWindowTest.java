package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

@WindowTest
class WrapLabelWindowTest {

    private static final int WIDTH = 200;

    private static WrapLabel label(String text) {
        return Screens.onEventThread(() -> {
            WrapLabel label = new WrapLabel(WIDTH);
            label.setText(text);
            label.setSize(label.getPreferredSize());
            return label;
        });
    }

    private static int lines(WrapLabel label) {
        return Screens.onEventThread(
                () -> label.getHeight() / label.getFontMetrics(label.getFont()).getHeight());
    }

    private static BufferedImage painted(WrapLabel label) {
        return Screens.onEventThread(() -> {
            BufferedImage image = new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_ARGB);
            label.paint(image.createGraphics());
            return image;
        });
    }

    private static boolean isDrawn(BufferedImage image, int x, int y, int width, int height) {
        return IntStream.of(image.getRGB(x, y, width, height, null, 0, width)).anyMatch(pixel -> pixel >>> 24 != 0);
    }

    @Test
    void aLabelIsAsHighAsItsTextRequires() {
        assertThat(lines(label("Hello"))).isOne();
        assertThat(lines(label("word ".repeat(40).strip()))).isGreaterThan(4);
    }

    @Test
    void eachLineIsPaintedWithinTheWidth() {
        WrapLabel label = label("word ".repeat(40).strip());
        BufferedImage image = painted(label);
        int height = label.getHeight() / lines(label);
        for (int line = 0; line < lines(label); line++) {
            assertThat(isDrawn(image, 0, line * height, image.getWidth(), height))
                    .as("line " + line)
                    .isTrue();
        }
        assertThat(label.getWidth()).isEqualTo(UIScale.scale(WIDTH));
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        assertThat(lines(label("x".repeat(120)))).isGreaterThan(2);
    }

    @Test
    void anEmptyTextTakesNoSpace() {
        assertThat(label("").getSize()).isEqualTo(new Dimension(0, 0));
    }

    @Test
    void rightToLeftTextStandsOnTheRight() {
        BufferedImage image = painted(label("שלום"));
        int half = image.getWidth() / 2;
        assertThat(isDrawn(image, 0, 0, half, image.getHeight())).isFalse();
        assertThat(isDrawn(image, half, 0, half, image.getHeight())).isTrue();
    }
}
