package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.picture.camera.CameraData;
import org.chatrpc.file.picture.camera.Erasure;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made so that looking at them takes long. */
class LaboriousFilesTest {
    private static final int LARGE = 3_000_000;
    private static final String EXIF = "Exif\0\0";
    private static final String PLACE = "52.5163N 13.3777E";

    @TempDir
    Path folder;

    private Attachment upload(byte[] content) {
        return assertTimeoutPreemptively(Duration.ofSeconds(40), () -> {
            try (Chat chat = new Chat(Files.createTempDirectory(folder, "chat")).ready()) {
                chat.register("ann");
                return new ChatFiles(chat).upload("ann", "general", "picture", content);
            }
        });
    }

    private static byte[] with(byte[] picture, int at, byte[] inserted) {
        byte[] both = Arrays.copyOf(picture, picture.length + inserted.length);
        System.arraycopy(inserted, 0, both, at, inserted.length);
        System.arraycopy(picture, at, both, at + inserted.length, picture.length - at);
        return both;
    }

    /** The JDK's reader would copy the whole comment for each of its bytes. */
    @Test
    void aCommentOfTinyPartsIsNotRead() {
        byte[] gif = Pictures.gif(40, 30);
        byte[] comment = new byte[LARGE];
        comment[0] = 0x21;
        comment[1] = (byte) 0xFE;
        for (int i = 2; i < LARGE - 1; i += 2) {
            comment[i] = 1;
        }
        comment[LARGE - 2] = 0;
        comment[LARGE - 1] = 0x21;
        int start = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        Attachment sent = upload(with(gif, start, comment));
        assertThat(sent.mediaType()).isEqualTo("image/gif");
        assertThat(sent.picture()).isEqualTo(new Size(40, 30));
        assertThat(sent.thumbnail()).isEqualTo(Size.NONE);
    }

    @Test
    void aPictureWithVeryManySegmentsOfMetadataIsRefused() {
        byte[] segments = new byte[LARGE];
        for (int i = 0; i < LARGE; i += 4) {
            segments[i] = (byte) 0xFF;
            segments[i + 1] = (byte) 0xE1;
            segments[i + 3] = 2;
        }
        assertRefused(Problem.FILE_REFUSED, () -> upload(with(Pictures.jpeg(40, 30), 2, segments)));
    }

    /** As it is behind 2 MB of other data, and no read may take any time. */
    @Test
    void theEndOfTheTimeLeavesNoPlaceInAPicture() {
        byte[] filled = Pictures.jpeg(40, 30);
        for (int i = 0; i < 32; i++) {
            filled = with(filled, 2, segment(0xE2, new byte[65_000]));
        }
        byte[] picture = with(filled, 2 + 32 * 65_004, segment(0xE1, (EXIF + PLACE).getBytes(ISO_8859_1)));
        FilePolicy.Pictures pictures = DefaultPolicies.FILES.pictures();
        FilePolicy hasty = DefaultPolicies.FILES.with(new FilePolicy.Pictures(
                true, pictures.maxPixels(), pictures.thumbnailEdge(), Duration.ZERO, pictures.queue()));
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(hasty)).ready()) {
            chat.register("ann");
            ChatFiles files = new ChatFiles(chat);
            Attachment sent = files.upload("ann", "general", "picture", picture);
            assertThat(sent.mediaType()).isEqualTo("image/jpeg");
            assertThat(sent.thumbnail()).isEqualTo(Size.NONE);
            assertThat(new String(files.read("ann", sent.id()), ISO_8859_1)).doesNotContain(PLACE);
        }
    }

    /** A database fetches a whole part for a byte of it. */
    @Test
    void aPictureIsReadInThePartsThatWereSent() {
        byte[] picture = with(Pictures.jpeg(40, 30), 2, segment(0xE1, new byte[60_000]));
        for (int i = 0; i < 32; i++) {
            picture = with(picture, 2, segment(0xE2, new byte[65_000]));
        }
        Counted bytes = new Counted(picture);
        assertThat(CameraData.in(bytes, "image/jpeg", true).orElseThrow().laborious())
                .isFalse();
        assertThat(bytes.calls).isLessThanOrEqualTo(picture.length / 131_072 + 1);
        assertThat(bytes.unaligned).isZero();
    }

    /** Such a picture of 30,000 x 30,000 pixels has few bytes, and the decoder wants gigabytes for it. */
    @Test
    void aPictureInManyScansOrWithTooManyCoefficientsHasNoThumbnail() throws IOException {
        byte[] progressive = Pictures.progressive(400, 300);
        assertThat(laborious(progressive)).isFalse();
        int frame = 0;
        while ((progressive[frame] & 0xFF) != 0xFF || (progressive[frame + 1] & 0xFF) != 0xC2) {
            frame++;
        }
        byte[] huge = progressive.clone();
        ByteBuffer.wrap(huge).putShort(frame + 5, (short) 6_000).putShort(frame + 7, (short) 6_000);
        assertThat(laborious(huge)).isTrue();
        byte[] scans = progressive;
        for (int i = 0; i < 100; i++) {
            scans = with(scans, scans.length - 2, segment(0xDA, new byte[6]));
        }
        assertThat(laborious(scans)).isTrue();
        assertThat(upload(scans).thumbnail()).isEqualTo(Size.NONE);
        assertThat(upload(progressive).thumbnail().isKnown()).isTrue();
    }

    private static boolean laborious(byte[] jpeg) {
        return CameraData.in(new Counted(jpeg), "image/jpeg", true)
                .orElseThrow()
                .laborious();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    @Test
    void aVeryWidePictureHasNoThumbnail() {
        Attachment sent = upload(Pictures.png(30_001, 3));
        assertThat(sent.picture()).isEqualTo(new Size(30_001, 3));
        assertThat(sent.thumbnail()).isEqualTo(Size.NONE);
    }

    @Test
    void manyChunksAreReadAndErasedInFewSteps() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            chunks.writeBytes(chunk(i < 900 ? "eXIf" : "fdAT", "x"));
        }
        byte[] png = with(Pictures.png(40, 30), 33, chunks.toByteArray());
        Counted bytes = new Counted(png.clone());
        Erasure erasure = CameraData.in(bytes, "image/png", true).orElseThrow().erasure();
        byte[] expected = erasure.over(bytes).read(0, png.length);
        erasure.apply(bytes);
        assertThat(bytes.calls).isLessThan(100);
        assertThat(bytes.content).isEqualTo(expected).isNotEqualTo(png);
        assertThat(new String(bytes.content, ISO_8859_1)).doesNotContain("eXIf");
        assertThat(CameraData.in(bytes, "image/png", true)
                        .orElseThrow()
                        .erasure()
                        .isEmpty())
                .isTrue();
    }

    private static byte[] chunk(String type, String content) {
        byte[] typed = (type + content).getBytes(ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(content.length())
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    private static final class Counted implements Bytes {
        private final byte[] content;
        private int calls;
        private int unaligned;

        Counted(byte[] content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public byte[] read(long offset, int length) {
            calls++;
            unaligned += offset % 131_072 == 0 ? 0 : 1;
            return Arrays.copyOfRange(content, (int) offset, (int) Math.min(content.length, offset + length));
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            calls++;
            System.arraycopy(replacement, 0, content, (int) offset, replacement.length);
        }
    }
}
