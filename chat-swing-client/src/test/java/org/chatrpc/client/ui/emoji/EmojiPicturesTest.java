package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class EmojiPicturesTest {

    private final EmojiFont font = SystemEmojiFont.open();
    private final EmojiPictures pictures = new EmojiPictures(font);
    private final int glyph = font.glyphs("👍").get(0);

    @Test
    void aPictureComesLaterInTheSizeOfItsBox() {
        assertThat(pictures.picture(glyph, 20, 18)).isEmpty();
        await().until(pictures::complete);
        Image picture = pictures.picture(glyph, 20, 18).orElseThrow();
        assertThat(picture.getWidth(null)).isEqualTo(20);
        assertThat(picture.getHeight(null)).isEqualTo(18);
        assertThat(pictures.picture(glyph, 20, 18)).containsSame(picture);
    }

    @Test
    void oneThatCannotBeReadIsNotTriedAgain() {
        assertThat(pictures.picture(0xFFFF, 20, 18)).isEmpty();
        await().until(pictures::complete);
        assertThat(pictures.picture(0xFFFF, 20, 18)).isPresent();
    }

    @Test
    void absurdSizesAreNotTried() {
        assertThat(pictures.picture(glyph, 100_000, 100_000)).isEmpty();
        assertThat(pictures.picture(glyph, 0, 10)).isEmpty();
        assertThat(pictures.complete()).isTrue();
    }

    @Test
    void holdsNoMoreThanAScreenFull() {
        Image first = want(1);
        for (int other = 2; other < 40; other++) {
            want(other);
        }
        assertThat(want(1)).isNotSameAs(first);
    }

    /** An image of one megabyte. */
    private Image want(int other) {
        pictures.picture(glyph, 512, 512 - other);
        await().until(pictures::complete);
        return pictures.picture(glyph, 512, 512 - other).orElseThrow();
    }

    @Test
    void aPictureKeepsItsProportionsAndItsColours() {
        BufferedImage red = new BufferedImage(136, 128, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = red.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 136, 128);
        g.dispose();
        BufferedImage fitted = PictureScaling.fit(red, 40, 16);
        assertThat(fitted.getRGB(20, 8)).isEqualTo(Color.RED.getRGB());
        assertThat(fitted.getRGB(5, 8)).isZero();
        assertThat(fitted.getRGB(35, 8)).isZero();
    }
}
