package org.chatrpc.client.chat.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures from others, without trust in what they say. Not for the event thread. */
public final class PictureDecoder {

    /** Beyond this, not even a part of it is decoded. */
    private static final long MAX_PIXELS = 100_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp");

    private PictureDecoder() {}

    /**
     * Decodes a picture, with every n-th pixel only if it would have more pixels than allowed.
     *
     * @param most the most pixels of the result; four bytes each
     * @throws IOException if it is no picture, is damaged, or declares too many pixels
     */
    public static BufferedImage decode(byte[] content, int most) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new IOException("Not a picture of a known kind: " + reader.getFormatName());
                }
                reader.setInput(in, true, true);
                return read(reader, most);
            } catch (RuntimeException damaged) {
                // The readers of the JDK throw all kinds of them for damaged pictures.
                throw new IOException("A damaged picture", damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int most) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > MAX_PIXELS / height) {
            throw new IOException("A picture of " + width + " x " + height + " pixels");
        }
        int step = (int) Math.ceil(Math.sqrt((double) (width * height) / most));
        ImageReadParam param = reader.getDefaultReadParam();
        if (step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, param);
    }
}
