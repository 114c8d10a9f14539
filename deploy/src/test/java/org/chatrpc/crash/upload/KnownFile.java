package org.chatrpc.crash.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * A file of a client, which is made again from its number: a client that was killed has to remember nothing of it, and whoever finds
 * it knows what it must be. Every third one is a photo with the position where it was taken.
 */
final class KnownFile {
    private static final String POSITION = "<exif:GPSLatitude>52,30.98N</exif:GPSLatitude>";
    private static final int PHOTOS = 3;
    private static final int MAX_BYTES = 400_000;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private final String key;
    private final byte[] content;
    /** Where what the server must not touch begins. */
    private final int kept;

    private KnownFile(String key, byte[] content, int kept) {
        this.key = key;
        this.content = content;
        this.kept = kept;
    }

    static KnownFile of(String owner, int number) {
        String key = owner + " " + number;
        Random random = new Random(key.hashCode());
        if (number % PHOTOS > 0) {
            byte[] bytes = new byte[1 + random.nextInt(MAX_BYTES)];
            random.nextBytes(bytes);
            return new KnownFile(key, bytes, 0);
        }
        byte[] plain = jpeg(random);
        byte[] position = ("http://ns.adobe.com/xap/1.0/\0" + POSITION).getBytes(ISO_8859_1);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (position.length + 2))
                .array());
        photo.writeBytes(position);
        int kept = photo.size();
        photo.write(plain, 2, plain.length - 2);
        return new KnownFile(key, photo.toByteArray(), kept);
    }

    private static byte[] jpeg(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    /** What tells it from all others; the text of its message. */
    String key() {
        return key;
    }

    String name() {
        return isPhoto() ? "photo.jpg" : "data.bin";
    }

    boolean isPhoto() {
        return kept > 0;
    }

    byte[] content() {
        return content.clone();
    }

    /** The id of its upload, and of its message, however often the client is killed. */
    String clientId() {
        return UUID.nameUUIDFromBytes(key.getBytes(ISO_8859_1)).toString();
    }

    /** Whether this is what had to arrive: all of it, but for the position. */
    boolean isWhole(byte[] arrived) {
        return arrived.length == content.length
                && Arrays.equals(arrived, kept, arrived.length, content, kept, content.length)
                && !new String(arrived, ISO_8859_1).contains(POSITION);
    }
}
