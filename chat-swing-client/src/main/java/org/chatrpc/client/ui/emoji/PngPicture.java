package org.chatrpc.client.ui.emoji;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes small, untrusted PNG images. */
final class PngPicture {

    /** In pixels; the images of Noto Color Emoji have 136 by 128. */
    private static final int LARGEST = 512;

    private PngPicture() {}

    /** @throws IOException if this is not a PNG image, or too large a one */
    static BufferedImage decode(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            // Metadata can be large, and is not needed.
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LARGEST || height > LARGEST) {
                throw new DamagedFontException("Image too large: " + width + " by " + height);
            }
            return reader.read(0);
        } catch (RuntimeException e) {
            // The JDK's reader reports some kinds of damage this way.
            throw new IOException("The image cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }
}
