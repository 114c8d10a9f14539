package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.chatrpc.Chat;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebP pictures, made by libwebp: red on the left, blue on the right, 400 x 300. */
class WebpTest {
    private static final int RIFF = 12;

    @TempDir
    Path folder;

    private Chat chat;
    private ChatFiles files;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        files = new ChatFiles(chat);
        chat.register("ann");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private static byte[] picture(String name) {
        try (InputStream in = Objects.requireNonNull(WebpTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment upload(byte[] content) {
        Attachment sent = files.upload("ann", "general", "picture.webp", content);
        assertThat(files.read("ann", sent.id())).hasSize(content.length);
        return sent;
    }

    /** The lossy picture as the first frame of an animation on a canvas of this size. */
    private static byte[] animated(int width, int height) {
        byte[] lossy = picture("lossy.webp");
        byte[] frame = Arrays.copyOfRange(lossy, RIFF, lossy.length);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk("VP8X", ByteBuffer.allocate(10).put((byte) 2), 4, width - 1, height - 1));
        chunks.writeBytes(chunk("ANIM", ByteBuffer.allocate(6), 0));
        for (int i = 0; i < 2; i++) {
            chunks.writeBytes(
                    chunk("ANMF", ByteBuffer.allocate(16 + frame.length).put(16, frame), 6, 399, 299));
        }
        return riff(chunks.toByteArray());
    }

    private static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(RIFF + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(chunks)
                .array();
    }

    /** A chunk with numbers of three bytes each from a position on. */
    private static byte[] chunk(String name, ByteBuffer content, int at, int... numbers) {
        byte[] bytes = content.array();
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < 3; j++) {
                bytes[at + 3 * i + j] = (byte) (numbers[i] >> (8 * j));
            }
        }
        return ByteBuffer.allocate(8 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /** The lossy picture, saying in its frame that it is this large. */
    private static byte[] declaring(int width, int height) {
        byte[] lossy = picture("lossy.webp");
        ByteBuffer.wrap(lossy)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return lossy;
    }

    private void assertThumbnail(Attachment sent) {
        assertThat(sent.mediaType()).isEqualTo("image/webp");
        assertThat(sent.picture()).isEqualTo(new Size(400, 300));
        assertThat(sent.thumbnail()).isEqualTo(new Size(100, 75));
        try {
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(files.thumbnail("ann", sent.id())));
            Color left = new Color(small.getRGB(20, 40));
            Color right = new Color(small.getRGB(80, 40));
            assertThat(left.getRed()).isGreaterThan(200);
            assertThat(left.getBlue()).isLessThan(60);
            assertThat(right.getBlue()).isGreaterThan(200);
            assertThat(right.getRed()).isLessThan(60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lossyPicturesHaveAThumbnail() {
        assertThumbnail(upload(picture("lossy.webp")));
        assertThumbnail(upload(animated(400, 300)));
    }

    /** A decoder of these could be made to need hundreds of megabytes by a small file. */
    @Test
    void losslessAndTransparentOnesAreShownAsFiles() {
        for (String name : new String[] {"lossless.webp", "transparent.webp"}) {
            Attachment sent = upload(picture(name));
            assertThat(sent.picture()).isEqualTo(new Size(400, 300));
            assertThat(sent.thumbnail()).isEqualTo(Size.NONE);
        }
    }

    @Test
    void whatSaysThatItIsHugeIsNotDecoded() {
        Attachment huge = upload(declaring(16_383, 16_383));
        assertThat(huge.picture()).isEqualTo(new Size(16_383, 16_383));
        assertThat(huge.thumbnail()).isEqualTo(Size.NONE);
        assertThat(upload(declaring(0, 5)).thumbnail()).isEqualTo(Size.NONE);
        // A small canvas with a frame that is not.
        byte[] canvas = chunk("VP8X", ByteBuffer.allocate(10), 4, 9, 9);
        byte[] frame = declaring(16_383, 16_383);
        byte[] both = Arrays.copyOf(canvas, canvas.length + frame.length - RIFF);
        System.arraycopy(frame, RIFF, both, canvas.length, frame.length - RIFF);
        assertThat(upload(riff(both)).thumbnail()).isEqualTo(Size.NONE);
        assertThat(upload(animated(16_000_000, 16_000_000)).thumbnail()).isEqualTo(Size.NONE);
    }

    @Test
    void decodingEndsWhenItsTimeIsOver() {
        AtomicLong now = new AtomicLong();
        Thumbnails thumbnails = new Thumbnails(100, 10_000_000, Duration.ofNanos(5), () -> now.getAndAdd(1));
        assertThat(thumbnails.of(new Content(picture("lossy.webp")), "image/webp", 1))
                .isEmpty();
        assertThat(new Thumbnails(100, 10_000_000, Duration.ofDays(1), () -> now.getAndAdd(1))
                        .of(new Content(picture("lossy.webp")), "image/webp", 1))
                .isPresent();
    }

    @Test
    void aThumbnailIsTurned() {
        Thumbnails thumbnails = new Thumbnails(100, 10_000_000, Duration.ofDays(1), System::nanoTime);
        assertThat(thumbnails
                        .of(new Content(picture("lossy.webp")), "image/webp", 6)
                        .orElseThrow()
                        .size())
                .isEqualTo(new Size(75, 100));
    }

    /** Whatever is wrong with a picture, it is a file all the same. */
    @Test
    void damagedPicturesDoNoHarm() {
        Random random = new Random(7);
        Thumbnails thumbnails = new Thumbnails(100, 10_000_000, Duration.ofSeconds(20), System::nanoTime);
        for (int i = 0; i < 400; i++) {
            byte[] picture = i % 2 == 0 ? picture("lossy.webp") : animated(400, 300);
            for (int j = random.nextInt(20); j >= 0; j--) {
                picture[4 + random.nextInt(picture.length - 4)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(picture, picture.length - random.nextInt(picture.length / 2));
            assertThat(thumbnails.of(new Content(cut), "image/webp", 1)).isNotNull();
            if (i < 20) {
                upload(cut);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared or copied.
    private record Content(byte[] bytes) implements Bytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long offset, int length) {
            return Arrays.copyOfRange(bytes, (int) offset, (int) Math.min(bytes.length, offset + length));
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            throw new UnsupportedOperationException();
        }
    }
}
