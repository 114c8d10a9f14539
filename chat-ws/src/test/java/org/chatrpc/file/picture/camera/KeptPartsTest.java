package org.chatrpc.file.picture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.file.picture.camera.PictureBytes.PLACE;
import static org.chatrpc.file.picture.camera.PictureBytes.assertSamePixels;
import static org.chatrpc.file.picture.camera.PictureBytes.box;
import static org.chatrpc.file.picture.camera.PictureBytes.chunk;
import static org.chatrpc.file.picture.camera.PictureBytes.cleaned;
import static org.chatrpc.file.picture.camera.PictureBytes.insert;
import static org.chatrpc.file.picture.camera.PictureBytes.join;
import static org.chatrpc.file.picture.camera.PictureBytes.segment;
import static org.chatrpc.file.picture.camera.PictureBytes.shown;
import static org.chatrpc.file.picture.camera.PictureBytes.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.chatrpc.file.Pictures;
import org.junit.jupiter.api.Test;

/** Of each format, only those parts stay that are needed to show a picture, so that what nobody has heard of goes. */
class KeptPartsTest {
    private static final byte[] JPEG = Pictures.jpeg(300, 200);
    private static final byte[] MP4 = box("ftyp", text("isom\0\0\2\0isommp41"));

    @Test
    void segmentsOfAJpegForApplications() {
        byte[] picture = JPEG;
        for (int marker = 0xE0; marker <= 0xEF; marker++) {
            picture = insert(picture, 2, segment(marker, text("Maker\0" + PLACE)));
        }
        byte[] colours = segment(0xE2, text("ICC_PROFILE\0\1\1colours"));
        byte[] others = segment(0xE2, text("MPF\0others"));
        byte[] light = segment(0xE2, text("urn:iso:std:iso:ts:21496:-1\0light"));
        byte[] comment = segment(0xFE, text(PLACE));
        byte[] provenance = segment(0xEB, text("JP\0\0jumbc2pa" + PLACE));
        picture = insert(picture, 2, colours, others, light, comment, provenance);
        byte[] clean = cleaned(picture, "image/jpeg");
        assertThat(shown(clean)).doesNotContain(PLACE).contains("JFIF\0", "colours", "others", "light");
        assertSamePixels(JPEG, clean);
    }

    @Test
    void segmentsBetweenTheScansOfAJpeg() throws Exception {
        byte[] plain = Pictures.progressive(300, 200);
        int scan = plain.length - 2;
        while ((plain[scan] & 0xFF) != 0xFF || (plain[scan + 1] & 0xFF) != 0xDA) {
            scan--;
        }
        byte[] clean = cleaned(insert(plain, scan, segment(0xE6, text("GoPro\0" + PLACE))), "image/jpeg");
        assertThat(shown(clean)).doesNotContain(PLACE);
        assertSamePixels(plain, clean);
    }

    @Test
    void chunksOfAPng() {
        byte[] plain = Pictures.png(300, 200);
        byte[] picture = insert(
                plain,
                33,
                chunk("caBX", PLACE),
                chunk("tEXt", "exif:GPSLatitude\0" + PLACE),
                chunk("zTXt", PLACE),
                chunk("iTXt", PLACE),
                chunk("prVt", PLACE),
                chunk("tIME", "time..."),
                chunk("gAMA", "\0\0\261\217"),
                chunk("acTL", "\0\0\0\1\0\0\0\0"));
        byte[] clean = cleaned(picture, "image/png");
        assertThat(shown(clean)).doesNotContain(PLACE, "time", "tEXt").contains("gAMA", "acTL", "IEND");
        assertSamePixels(plain, clean);
    }

    @Test
    void aChunkAtWhichAFileEndsTooEarly() {
        byte[] plain = Pictures.png(300, 200);
        byte[] cut = join(Arrays.copyOf(plain, plain.length - 12), Arrays.copyOf(chunk("eXIf", PLACE + PLACE), 30));
        assertThat(shown(cleaned(cut, "image/png"))).doesNotContain(PLACE);
    }

    private static byte[] piece(String name, byte[]... content) {
        byte[] inside = join(content);
        return ByteBuffer.allocate(8 + inside.length + inside.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(inside.length)
                .put(inside)
                .array();
    }

    @Test
    void chunksOfAWebpAndOfItsFrames() {
        byte[] frame = piece("ANMF", new byte[16], piece("VP8 ", text("coded")), piece("C2PA", text(PLACE)));
        byte[] chunks = join(
                text("WEBP"),
                piece("VP8X", new byte[10]),
                piece("ICCP", text("colours")),
                piece("ANIM", new byte[6]),
                frame,
                frame,
                piece("C2PA", text(PLACE)),
                piece("EXIF", text(PLACE)));
        byte[] appended = text("Behind it is a text with C2PA, of twenty chunks ");
        byte[] clean = cleaned(join(piece("RIFF", chunks), appended), "image/webp");
        assertThat(shown(clean)).doesNotContain(PLACE).contains("coded", "colours", "ANIM", "ANMF", shown(appended));
        byte[] behind = piece("EXIF", text(PLACE));
        assertThat(shown(cleaned(join(piece("RIFF", chunks), behind), "image/webp")))
                .doesNotContain(PLACE);
    }

    private static byte[] extension(int label, byte[]... parts) {
        byte[] all = {0x21, (byte) label};
        for (byte[] part : parts) {
            all = join(all, new byte[] {(byte) part.length}, part);
        }
        return join(all, new byte[1]);
    }

    /** XMP is not in parts, but followed by bytes that lead to an end from wherever a reader arrives. */
    private static byte[] xmp(int length) {
        byte[] packet = new byte[length];
        Arrays.fill(packet, (byte) 'x');
        byte[] trailer = new byte[258];
        trailer[0] = 1;
        for (int i = 1; i < 257; i++) {
            trailer[i] = (byte) (256 - i);
        }
        return join(new byte[] {0x21, (byte) 0xFF, 11}, text("XMP DataXMP"), text(PLACE), packet, trailer);
    }

    @Test
    void extensionsOfAGif() {
        byte[] plain = Pictures.gif(300, 200);
        int start = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        byte[] loop = extension(0xFF, text("NETSCAPE2.0"), new byte[] {1, 0, 0});
        Random random = new Random(3);
        for (int length = 0; length < 600; length += 1 + random.nextInt(40)) {
            byte[] part = new byte[Math.min(255, length + 1)];
            byte[] picture = insert(
                    plain,
                    start,
                    loop,
                    extension(0xFE, text(PLACE), part),
                    xmp(length),
                    extension(0xFF, text("MakerData01"), text(PLACE)),
                    extension(0x42, text(PLACE)));
            byte[] behind = insert(picture, picture.length - 1, extension(0xFE, text(PLACE)));
            byte[] clean = cleaned(behind, "image/gif");
            assertThat(shown(clean)).doesNotContain(PLACE, "XMP", "xxxx").contains("NETSCAPE2.0");
            assertSamePixels(plain, clean);
            assertThat(GifBlocks.areFew(new PictureBytes(clean))).isTrue();
        }
    }

    /** Each way in which the bytes can be parted, as the lengths of parts are among them. */
    @Test
    void aCommentOfAnyLengthIsOneAfterwards() {
        byte[] plain = Pictures.gif(20, 10);
        for (int length = 2; length < 1_100; length++) {
            byte[] comment = {0x21, (byte) 0xFE};
            for (int left = length; left > 0; left -= 256) {
                // The last two share what is too little for a part.
                int part = left == 257 ? 200 : Math.min(256, left);
                comment = join(comment, new byte[] {(byte) (part - 1)}, text("x".repeat(part - 1)));
                left += part == 200 ? 56 : 0;
            }
            byte[] picture = insert(plain, plain.length - 1, comment, new byte[1]);
            byte[] clean = cleaned(picture, "image/gif");
            assertThat(shown(clean)).as("%s bytes", length).doesNotContain("xx").endsWith("\0;");
            assertSamePixels(plain, clean);
        }
    }

    @Test
    void anExtensionWithoutEndIsRefused() {
        byte[] plain = Pictures.gif(20, 10);
        byte[] open = insert(plain, plain.length - 1, Arrays.copyOf(extension(0xFE, text(PLACE)), 15));
        assertThat(CameraData.in(new PictureBytes(open), "image/gif", true)).isEmpty();
        assertThat(CameraData.in(new PictureBytes(open), "image/gif", false)).isPresent();
    }

    private static byte[] uuid(String id, byte[]... content) {
        return box("uuid", HexFormat.of().parseHex(id), join(content));
    }

    @Test
    void boxesOfMakers() {
        byte[] canon = uuid(
                IsoKinds.CANON,
                box("CMT1", text("how it was taken")),
                box("CMT4", text(PLACE)),
                box("CNTH", text(PLACE)));
        byte[] provenance = uuid("d8fec3d61b0e483c92975828877ec481", text(PLACE));
        byte[] sphere = uuid("ffcc8263f8554a938814587a02521fdd", text("a sphere"));
        byte[] file = join(
                MP4,
                provenance,
                box(
                        "moov",
                        canon,
                        box("gps ", text(PLACE)),
                        box("mvhd", text("header")),
                        box("trak", box("tkhd", text("track")), sphere, provenance)),
                box("mdat", text("coded sound")),
                uuid("00000000000000000000000000000001", text(PLACE)));
        assertThat(shown(cleaned(file, "video/mp4")))
                .doesNotContain(PLACE, "gps ")
                .contains("how it was taken", "header", "track", "a sphere", "coded sound");
    }
}
