package org.chatrpc.client.chat.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {

    @Test
    void leavesPixelsOutOfWhatIsTooLarge() throws IOException {
        byte[] picture = picture(400, 300, "png");
        assertThat(PictureDecoder.decode(picture, 1_000_000).getWidth()).isEqualTo(400);
        BufferedImage small = PictureDecoder.decode(picture, 10_000);
        assertThat(small.getWidth() * small.getHeight()).isLessThanOrEqualTo(10_000);
        assertThat(PictureDecoder.decode(picture(40, 30, "jpg"), 10_000).getHeight())
                .isEqualTo(30);
    }

    @Test
    void doesNotBelieveAHeaderThatDeclaresTooManyPixels() throws IOException {
        byte[] bomb = picture(4, 4, "png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> PictureDecoder.decode(bomb, 1_000_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("60000");
    }

    @Test
    void damagedPicturesFailAsOneKindOfException() throws IOException {
        Random random = new Random(1);
        for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
            byte[] whole = picture(64, 48, format);
            for (int i = 0; i < 300; i++) {
                byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
                for (int j = 0; j < 8; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                assertFailsAsIoOrNot(damaged);
            }
        }
        assertThatThrownBy(() -> PictureDecoder.decode(new byte[100], 1000)).isInstanceOf(IOException.class);
    }

    private static void assertFailsAsIoOrNot(byte[] damaged) {
        try {
            BufferedImage image = PictureDecoder.decode(damaged, 100_000);
            assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(100_000);
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width; i++) {
            image.setRGB(i, i % height, 0xff8800 + i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
