package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.chatrpc.file.picture.content.Bytes;

/** A picture in memory that counts how it is read; and what tests make pictures of. */
final class PictureBytes implements Bytes {
    static final String PLACE = "52.5163N 13.3777E";

    final byte[] content;
    private long readBytes;

    PictureBytes(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] read(long offset, int length) {
        int from = (int) Math.min(content.length, offset);
        byte[] read = Arrays.copyOfRange(content, from, (int) Math.min(content.length, offset + (long) length));
        readBytes += read.length;
        return read;
    }

    @Override
    public void overwrite(long offset, byte[] replacement) {
        System.arraycopy(replacement, 0, content, (int) offset, replacement.length);
    }

    /** How many bytes were read, those that were read twice counted twice. */
    long readBytes() {
        return readBytes;
    }

    /** The picture without what cameras write, which has the same size, and nothing to be removed any more. */
    static byte[] cleaned(byte[] picture, String mediaType) {
        PictureBytes bytes = new PictureBytes(picture);
        Erasure erasure = CameraData.in(bytes, mediaType, true).orElseThrow().erasure();
        assertThat(bytes.content).as("before it is erased").isEqualTo(picture);
        byte[] expected = erasure.over(bytes).read(0, picture.length);
        erasure.apply(bytes);
        assertThat(bytes.content).hasSameSizeAs(picture).isEqualTo(expected);
        PictureBytes again = new PictureBytes(bytes.content);
        CameraData.in(again, mediaType, true).orElseThrow().erasure().apply(again);
        assertThat(again.content).as("cleaned twice").isEqualTo(bytes.content);
        assertThat(CameraData.in(new PictureBytes(picture), mediaType, false)
                        .orElseThrow()
                        .erasure()
                        .isEmpty())
                .as("nothing is to be removed")
                .isTrue();
        return bytes.content;
    }

    static String shown(byte[] content) {
        return new String(content, ISO_8859_1);
    }

    static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] insert(byte[] picture, int at, byte[]... inserted) {
        return join(Arrays.copyOf(picture, at), join(inserted), Arrays.copyOfRange(picture, at, picture.length));
    }

    /** A segment of a JPEG. */
    static byte[] segment(int marker, byte[]... content) {
        byte[] inside = join(content);
        return join(
                ByteBuffer.allocate(4)
                        .put((byte) 0xFF)
                        .put((byte) marker)
                        .putShort((short) (inside.length + 2))
                        .array(),
                inside);
    }

    /** A box of an MP4. */
    static byte[] box(String type, byte[]... content) {
        byte[] inside = join(content);
        return join(ByteBuffer.allocate(4).putInt(8 + inside.length).array(), text(type), inside);
    }

    /** A chunk of a PNG. */
    static byte[] chunk(String type, String content) {
        byte[] typed = text(type + content);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(content.length())
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    static void assertSamePixels(byte[] one, byte[] other) {
        BufferedImage first = decoded(one);
        BufferedImage second = decoded(other);
        assertThat(second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()))
                .isEqualTo(first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth()));
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
