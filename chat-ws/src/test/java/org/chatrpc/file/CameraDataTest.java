package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.chatrpc.Chat;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cameras write into pictures is gone from what others get, and the picture is the same. */
class CameraDataTest {
    private static final String SECRET = "52.5163N 13.3777E";

    @TempDir
    Path folder;

    private Chat chat;
    private ChatFiles files;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        files = new ChatFiles(chat);
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private static byte[] with(byte[] picture, int at, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, at);
        out.writeBytes(inserted);
        out.write(picture, at, picture.length - at);
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** EXIF with an orientation, and a text. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(200)
                .order(ByteOrder.BIG_ENDIAN)
                .put("Exif\0\0MM".getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private byte[] received(byte[] picture, String mediaType) {
        Attachment sent = files.post("ann", "general", "", "picture", picture)
                .message()
                .attachments()
                .get(0);
        assertThat(sent.mediaType()).isEqualTo(mediaType);
        byte[] received = files.read("bob", sent.id());
        assertThat(received).hasSameSizeAs(picture);
        assertThat(sent.sha256()).isEqualTo(ChatFiles.sha256(received)).isNotEqualTo(ChatFiles.sha256(picture));
        assertThat(new String(picture, ISO_8859_1)).contains(SECRET);
        assertThat(new String(received, ISO_8859_1)).doesNotContain(SECRET);
        return received;
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()))
                .isEqualTo(first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth()));
    }

    @Test
    void aJpegKeepsOnlyHowItIsToBeTurned() throws IOException {
        byte[] plain = Pictures.jpeg(300, 200);
        byte[] xmp = segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(ISO_8859_1));
        byte[] picture = with(with(plain, 2, xmp), 2, segment(0xE1, exif(6)));
        byte[] received = received(picture, "image/jpeg");
        assertSamePixels(plain, received);

        Attachment again = files.upload("ann", "general", "again.jpg", received);
        assertThat(again.picture()).isEqualTo(new Size(200, 300));
        assertThat(again.thumbnail()).isEqualTo(new Size(67, 100));
        assertThat(again.sha256()).isEqualTo(ChatFiles.sha256(received));
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(files.thumbnail("ann", again.id())));
        // What was on the left is at the top.
        assertThat(thumbnail.getRGB(33, 10) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(thumbnail.getRGB(33, 90) & 0xFF).isGreaterThan(0xC0);
    }

    @Test
    void aPictureBehindTheFirstOneIsCleanedToo() throws IOException {
        byte[] plain = Pictures.jpeg(100, 50);
        byte[] second = with(Pictures.jpeg(40, 20), 2, segment(0xE1, exif(1)));
        byte[] both = with(plain, plain.length, second);
        assertSamePixels(plain, received(both, "image/jpeg"));
    }

    @Test
    void aPngIsStillWhole() throws IOException {
        byte[] plain = Pictures.png(300, 200);
        byte[] text = ("XML:com.adobe.xmp\0\0\0\0\0" + SECRET).getBytes(ISO_8859_1);
        byte[] picture = with(with(plain, 33, chunk("iTXt", text)), 33, chunk("eXIf", exif(1)));
        assertSamePixels(plain, received(picture, "image/png"));
    }

    @Test
    void aWebpHasASizeAndNoCameraData() {
        byte[] exif = exif(1);
        ByteBuffer webp = ByteBuffer.allocate(12 + 18 + 8 + exif.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + 18 + 8 + exif.length)
                .put("WEBPVP8X".getBytes(ISO_8859_1))
                .putInt(10)
                .put((byte) 0x08)
                .put(new byte[3])
                .put(new byte[] {(byte) 0x2B, 1, 0, (byte) 0xC7, 0, 0})
                .put("EXIF".getBytes(ISO_8859_1))
                .putInt(exif.length)
                .put(exif);
        byte[] received = received(webp.array(), "image/webp");
        assertThat(received[20]).isZero();
        assertThat(new String(received, ISO_8859_1)).contains("JUNK");
        assertThat(files.upload("ann", "general", "again", received).picture()).isEqualTo(new Size(300, 200));
        assertThat(Arrays.equals(received, webp.array())).isFalse();
    }
}
