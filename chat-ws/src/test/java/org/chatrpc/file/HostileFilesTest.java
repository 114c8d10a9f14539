package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.chatrpc.Chat;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they say, or more than they seem: each is received as a file, and does nothing. */
class HostileFilesTest {
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

    private Attachment upload(String name, byte[] content) {
        Attachment sent = files.upload("ann", "general", name, content);
        assertThat(files.read("ann", sent.id())).hasSize(content.length);
        return sent;
    }

    /** A small PNG whose header says that it is this large. */
    private static byte[] declaring(int width, int height) {
        byte[] png = Pictures.png(10, 10);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    @Test
    void aPictureThatSaysItIsHugeIsNotDecoded() {
        Attachment sent = upload("huge.png", declaring(100_000, 100_000));
        assertThat(sent.mediaType()).isEqualTo("image/png");
        assertThat(sent.picture()).isEqualTo(new Size(100_000, 100_000));
        assertThat(sent.thumbnail()).isEqualTo(Size.NONE);
        assertThat(upload("negative.png", declaring(-1, 5)).picture()).isEqualTo(Size.NONE);
    }

    @Test
    void aPictureThatEndsTooEarlyHasNoThumbnail() {
        assertThat(upload("short.png", declaring(3_000, 3_000)).thumbnail()).isEqualTo(Size.NONE);
        byte[] jpeg = Pictures.jpeg(500, 500);
        upload("short.jpg", Arrays.copyOf(jpeg, jpeg.length / 3));
        upload("shorter.jpg", Arrays.copyOf(jpeg, 30));
        upload("short.gif", Arrays.copyOf(Pictures.gif(500, 500), 40));
    }

    @Test
    void aPictureOfFewBytesAndManyPixelsIsDecodedInPart() {
        byte[] bomb = Pictures.png(5_000, 1_900);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(upload("bomb.png", bomb).thumbnail()).isEqualTo(new Size(100, 38));
    }

    @Test
    void whatRunsIsNoPicture() {
        Attachment svg = upload(
                "picture.png",
                ChatFiles.text(
                        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"));
        assertThat(svg.mediaType()).isEqualTo("image/svg+xml");
        assertThat(svg.picture()).isEqualTo(Size.NONE);
        assertThat(upload("picture.jpg", ChatFiles.text("<!DOCTYPE html><html><script>1</script></html>"))
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(upload("picture.gif", ChatFiles.random(2_000, 5)).mediaType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void aFileThatIsTwoThingsIsWhatItBeginsWith() {
        byte[] gif = Pictures.gif(20, 20);
        byte[] script = ChatFiles.text("<html><script>alert(1)</script></html>");
        byte[] both = Arrays.copyOf(gif, gif.length + script.length);
        System.arraycopy(script, 0, both, gif.length, script.length);
        Attachment sent = upload("page.html", both);
        assertThat(sent.mediaType()).isEqualTo("image/gif");
        assertThat(new String(files.thumbnail("ann", sent.id()), ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void namesAreForShowOnly() {
        assertThat(upload("../../../etc/passwd", ChatFiles.text("x")).name()).isEqualTo("passwd");
        assertThat(upload("a\u202Egnp.exe", ChatFiles.text("x")).name()).isEqualTo("agnp.exe");
        assertThat(upload("CON", ChatFiles.text("x")).name()).isEqualTo("_CON");
    }

    /** Whatever is wrong with a picture, it is a file all the same. */
    @Test
    void damagedPicturesDoNoHarm() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] picture =
                    i % 3 == 0 ? Pictures.jpeg(64, 48) : i % 3 == 1 ? Pictures.png(64, 48) : Pictures.gif(64, 48);
            for (int j = random.nextInt(20); j >= 0; j--) {
                picture[3 + random.nextInt(Math.min(picture.length - 3, 400))] = (byte) random.nextInt();
            }
            chat.edits.delete(
                    "ann",
                    Long.toString(files.post("ann", "general", "", "p" + i, picture)
                            .message()
                            .id()),
                    "");
        }
    }
}
