package org.chatrpc.file.picture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.file.picture.camera.PictureBytes.PLACE;
import static org.chatrpc.file.picture.camera.PictureBytes.box;
import static org.chatrpc.file.picture.camera.PictureBytes.chunk;
import static org.chatrpc.file.picture.camera.PictureBytes.insert;
import static org.chatrpc.file.picture.camera.PictureBytes.join;
import static org.chatrpc.file.picture.camera.PictureBytes.segment;
import static org.chatrpc.file.picture.camera.PictureBytes.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chatrpc.file.Pictures;
import org.chatrpc.file.picture.Picture;
import org.chatrpc.model.file.Attachment.Size;
import org.junit.jupiter.api.Test;

/** Pictures that are made so that looking through them, or decoding them, is much more work than their size tells. */
class HostilePicturesTest {
    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};
    private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

    private static boolean laborious(byte[] jpeg) {
        return CameraData.in(new PictureBytes(jpeg), "image/jpeg", true)
                .orElseThrow()
                .laborious();
    }

    /** The decoder passes over the tables, and decodes what comes behind them as the first picture. */
    @Test
    void aJpegWhoseFirstPictureIsOnlyTablesIsLaborious() throws IOException {
        byte[] tables = join(START, segment(0xDB, new byte[65]), END);
        byte[] picture = Pictures.progressive(400, 300);
        byte[] both = join(tables, picture);
        assertThat(Picture.size(new PictureBytes(both), "image/jpeg")).isEqualTo(new Size(400, 300));
        assertThat(laborious(both)).isTrue();
        assertThat(laborious(join(tables, START, new byte[1], Arrays.copyOfRange(picture, 2, picture.length))))
                .isTrue();
        assertThat(laborious(picture)).isFalse();
    }

    @Test
    void allPicturesOfAJpegCountAndEachForItself() throws IOException {
        byte[] scans = Pictures.progressive(400, 300);
        for (int i = 0; i < 100; i++) {
            scans = insert(scans, scans.length - 2, segment(0xDA, new byte[6]));
        }
        byte[] first = Pictures.jpeg(300, 200);
        assertThat(laborious(join(first, scans))).isTrue();
        byte[] large = first.clone();
        int frame = 0;
        while ((large[frame] & 0xFF) != 0xFF || (large[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(large).putShort(frame + 5, (short) 6_000).putShort(frame + 7, (short) 6_000);
        assertThat(laborious(join(large, first, first))).as("each in one scan").isFalse();
        // Some decoders read arithmetic coding as well: progressive, and in several scans.
        large[frame + 1] = (byte) 0xCA;
        assertThat(laborious(large)).isTrue();
        large[frame + 1] = (byte) 0xC9;
        assertThat(laborious(large)).isFalse();
        assertThat(laborious(insert(large, large.length - 2, segment(0xDA, new byte[6]))))
                .isTrue();
    }

    private static byte[] number(int bytes, long value) {
        return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - bytes, 8);
    }

    /** A HEIF whose EXIF is said to be the same bytes again and again. */
    private static byte[] heic(int extents, int start, int length, int size) {
        byte[] exif = box("infe", number(4, 2 << 24), number(2, 1), new byte[2], text("Exif\0"));
        byte[] all = new byte[0];
        for (int i = 0; i < extents; i++) {
            all = join(all, number(4, start), number(4, length));
        }
        byte[] places = box(
                "iloc",
                new byte[4],
                new byte[] {0x44, 0},
                number(2, 1),
                number(2, 1),
                number(2, 0),
                number(2, extents),
                all);
        byte[] handler = box("hdlr", new byte[8], text("pict"), new byte[13]);
        byte[] meta = box("meta", new byte[4], handler, box("iinf", new byte[4], number(2, 1), exif), places);
        byte[] head = join(box("ftyp", text("heic\0\0\0\0heicmif1")), meta);
        return join(head, box("mdat", new byte[size - head.length - 8]));
    }

    @Test
    void extentsThatOverlapAreRefused() {
        int size = 4 << 20;
        PictureBytes whole = new PictureBytes(heic(1_990, 0, size, size));
        assertThat(CameraData.in(whole, "image/heic", true)).isEmpty();
        assertThat(whole.readBytes()).isLessThan(size);
        assertThat(CameraData.in(new PictureBytes(heic(1, Integer.MAX_VALUE, Integer.MAX_VALUE, size)), "", true))
                .isEmpty();
        PictureBytes once = new PictureBytes(heic(2, size / 2, 400_000, size));
        assertThat(CameraData.in(once, "image/heic", true)
                        .orElseThrow()
                        .erasure()
                        .length())
                .isEqualTo(400_000);
    }

    /** The places of its items are counted from its own beginning. */
    @Test
    void aHeifBehindAJpegIsAFileOfItsOwn() {
        byte[] heic = heic(1, 1_000, 40, 2_000);
        Arrays.fill(heic, 900, 1_900, (byte) 'x');
        System.arraycopy(text(PLACE), 0, heic, 1_010, PLACE.length());
        byte[] jpeg = Pictures.jpeg(300, 200);
        byte[] file = join(jpeg, heic);
        byte[] expected = file.clone();
        Arrays.fill(expected, jpeg.length + 1_000, jpeg.length + 1_040, (byte) 0);
        byte[] clean = PictureBytes.cleaned(file, "image/jpeg");
        // An empty directory of EXIF, in little endian.
        System.arraycopy(text("II*\0\10"), 0, expected, jpeg.length + 1_004, 5);
        assertThat(clean).isEqualTo(expected);
    }

    @Test
    void eachByteIsOverwrittenOnce() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[600_000];
            random.nextBytes(content);
            Erasure erasure = new Erasure();
            byte[] expected = content.clone();
            for (int j = random.nextInt(40); j >= 0; j--) {
                int start = random.nextInt(content.length);
                int length = random.nextInt(1 + content.length - start);
                erasure.add(start, new byte[0], length);
                Arrays.fill(expected, start, start + length, (byte) 0);
            }
            PictureBytes bytes = new PictureBytes(content);
            assertThat(erasure.length()).isLessThanOrEqualTo(content.length);
            assertThat(erasure.over(bytes).read(0, content.length)).isEqualTo(expected);
            erasure.apply(bytes);
            assertThat(bytes.content).isEqualTo(expected);
        }
    }

    /** Directories that lead to themselves, or to each other, or have all of the file as metadata again and again. */
    @Test
    void directoriesOfATiffAreFollowedOnce() {
        TiffFile loop = new TiffFile(ByteOrder.LITTLE_ENDIAN);
        int next = loop.append(new byte[0]);
        int first = loop.directory(next, loop.entry(330, 4, 1, next), loop.entry(0x8769, 4, 1, next));
        assertThat(first).isEqualTo(next);
        assertThat(CameraData.in(new PictureBytes(loop.file(first)), "", true)).isPresent();

        TiffFile same = new TiffFile(ByteOrder.BIG_ENDIAN);
        byte[][] entries = new byte[50][];
        int at = same.append(new byte[500_000]);
        Arrays.fill(entries, same.entry(700, 1, 500_000, at));
        PictureBytes bytes = new PictureBytes(same.file(same.directory(0, entries)));
        assertThat(CameraData.in(bytes, "", true)).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(2_000_000);

        TiffFile many = new TiffFile(ByteOrder.BIG_ENDIAN);
        int pages = 0;
        for (int i = 0; i < 11_000; i++) {
            pages = many.directory(pages);
        }
        assertThat(CameraData.in(new PictureBytes(many.file(pages)), "", true)).isEmpty();
    }

    private static List<byte[]> files() throws IOException {
        byte[] exif = segment(0xE1, text("Exif\0\0II*\0" + PLACE));
        byte[] jpeg = Pictures.progressive(40, 30);
        byte[] png = Pictures.png(40, 30);
        byte[] gif = Pictures.gif(40, 30);
        TiffFile tiff = new TiffFile(ByteOrder.LITTLE_ENDIAN);
        tiff.pointer(0x8825, tiff.place()).with(700, tiff.text(700, 1, PLACE));
        byte[] comment = {0x21, (byte) 0xFE, 3, 'a', 'b', 'c', 0};
        byte[] video = box("moov", box("udta", box("loci", text(PLACE))));
        return List.of(
                insert(jpeg, 2, exif),
                join(jpeg, insert(jpeg, 2, exif), box("ftyp", text("mp42\0\0\0\0")), video),
                insert(png, 33, chunk("eXIf", PLACE), chunk("tEXt", PLACE)),
                insert(gif, gif.length - 1, comment),
                tiff.file(0),
                heic(3, 200, 10, 400));
    }

    /** Property: whatever is wrong with a file, it is cleaned or refused with little work, and its length stays. */
    @Test
    void damagedFilesDoNoHarm() throws IOException {
        Random random = new Random(67);
        List<byte[]> files = files();
        String[] types = {"image/jpeg", "image/jpeg", "image/png", "image/gif", "image/tiff", "image/heic"};
        int cleaned = 0;
        for (int i = 0; i < 12_000; i++) {
            int kind = i % types.length;
            byte[] file = files.get(kind).clone();
            for (int j = random.nextInt(6); j > 0; j--) {
                file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
            }
            byte[] appended = new byte[random.nextInt(40)];
            random.nextBytes(appended);
            byte[] damaged = join(Arrays.copyOf(file, file.length - random.nextInt(8)), appended);
            PictureBytes bytes = new PictureBytes(damaged);
            Optional<CameraData.Found> found = CameraData.in(bytes, types[kind], true);
            assertThat(bytes.readBytes()).as("file %s", i).isLessThan(5L * damaged.length);
            if (found.isPresent()) {
                Erasure erasure = found.get().erasure();
                assertThat(erasure.length()).isLessThanOrEqualTo(damaged.length);
                byte[] expected = erasure.over(bytes).read(0, damaged.length);
                erasure.apply(bytes);
                assertThat(bytes.content).hasSameSizeAs(damaged).isEqualTo(expected);
                cleaned++;
            }
        }
        assertThat(cleaned).isGreaterThan(6_000);
    }
}
