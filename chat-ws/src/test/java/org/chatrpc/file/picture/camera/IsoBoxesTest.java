package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.chatrpc.file.picture.content.Bytes;
import org.junit.jupiter.api.Test;

/** Places are gone from videos and from pictures of telephones, and nothing else changes. */
class IsoBoxesTest {
    private static final String PLACE = "+52.5163+013.3777/";
    private static final String PICTURE = "coded picture";
    private static final byte[] HEIC = box("ftyp", "heic\0\0\0\0heicmif1".getBytes(ISO_8859_1));
    private static final byte[] MP4 = box("ftyp", "isom\0\0\2\0isommp41".getBytes(ISO_8859_1));
    private static final byte[] SOUND = box("mdat", "coded sound".getBytes(ISO_8859_1));

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inside = join(content);
        return ByteBuffer.allocate(8 + inside.length)
                .putInt(8 + inside.length)
                .put(text(type))
                .put(inside)
                .array();
    }

    private static byte[] full(String type, int version, byte[]... content) {
        return box(type, new byte[] {(byte) version, 0, 0, 0}, join(content));
    }

    private static byte[] numbers(int bytes, long... values) {
        ByteBuffer all = ByteBuffer.allocate(8 * values.length);
        for (long value : values) {
            for (int i = bytes - 1; i >= 0; i--) {
                all.put((byte) (value >> (8 * i)));
            }
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    private static byte[] handler(String kind) {
        return full("hdlr", 0, new byte[4], text(kind), new byte[13]);
    }

    private static byte[] cleaned(byte[] file) {
        Array bytes = new Array(file.clone());
        Erasure erasure = CameraData.in(bytes, "whatever it is called", true)
                .orElseThrow()
                .erasure();
        byte[] expected = erasure.over(bytes).read(0, file.length);
        erasure.apply(bytes);
        assertThat(bytes.content).isEqualTo(expected).hasSameSizeAs(file);
        Array again = new Array(bytes.content.clone());
        CameraData.in(again, "", true).orElseThrow().erasure().apply(again);
        assertThat(again.content).as("cleaned twice").isEqualTo(bytes.content);
        assertThat(CameraData.in(new Array(file), "", false)
                        .orElseThrow()
                        .erasure()
                        .isEmpty())
                .isTrue();
        return bytes.content;
    }

    private static String shown(byte[] file) {
        return new String(file, ISO_8859_1);
    }

    /** @param method where iloc says that items are: 0 in the file, 1 in the box idat */
    private static byte[] heic(int method, long beyond) {
        byte[] exif = join(new byte[4], text("MM\0*"), text(PLACE), new byte[40]);
        byte[] xmp = text("<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
        byte[] entries = full(
                "iinf",
                0,
                numbers(2, 3),
                full("infe", 2, numbers(2, 1, 0), text("hvc1\0")),
                full("infe", 2, numbers(2, 2, 0), text("Exif\0")),
                full("infe", 2, numbers(2, 3, 0), text("mime\0application/rdf+xml\0\0")));
        int places = 12 + 4 + 3 * (2 + 2 + 2 + 2 + 8);
        int before = HEIC.length + 12 + handler("pict").length + entries.length + places;
        long start = method == 0 ? before + 8L + 8 : 0;
        byte[] locations = full(
                "iloc",
                1,
                numbers(1, 0x44, 0),
                numbers(2, 3),
                numbers(2, 1, 0, 0, 1),
                numbers(4, before + 8L + 8 + exif.length + xmp.length, PICTURE.length()),
                numbers(2, 2, method, 0, 1),
                numbers(4, start, exif.length + beyond),
                numbers(2, 3, method, 0, 1),
                numbers(4, start + exif.length, xmp.length));
        // Either an empty box, or one with the items, comes before the box with the picture.
        byte[] data = method == 0 ? box("idat") : box("idat", exif, xmp);
        byte[] rest = method == 0 ? box("mdat", exif, xmp, text(PICTURE)) : box("mdat", text(PICTURE));
        return join(HEIC, full("meta", 0, handler("pict"), entries, locations, data), rest);
    }

    @Test
    void exifAndXmpOfAHeicAreGone() {
        for (int method : new int[] {0, 1}) {
            byte[] file = heic(method, 0);
            assertThat(shown(file)).contains(PLACE);
            assertThat(shown(cleaned(file))).doesNotContain(PLACE).contains(PICTURE, "II*", "xml");
        }
    }

    @Test
    void aHeicWhoseExifCannotBeFoundIsNotTaken() {
        assertThat(CameraData.in(new Array(heic(0, 1 << 20)), "image/heic", true))
                .isEmpty();
        assertThat(CameraData.in(new Array(heic(2, 0)), "image/heic", true)).isEmpty();
        assertThat(CameraData.in(new Array(heic(2, 0)), "image/heic", false)).isPresent();
    }

    @Test
    void thePlaceOfAVideoIsGone() {
        byte[] quickTime = box("\u00a9xyz", numbers(2, PLACE.length(), 0x15C7), text(PLACE));
        byte[] title = box("\u00a9nam", numbers(2, 5, 0x15C7), text("title"));
        byte[] maker = box("GPMF", text(PLACE));
        byte[] keys = full(
                "meta",
                0,
                handler("mdta"),
                full("keys", 0, numbers(4, 1), box("mdta", text("com.apple.quicktime.location.ISO6709"))),
                box("ilst", box("\0\0\0\1", box("data", numbers(4, 1, 0), text(PLACE)))));
        byte[] plain = box("meta", handler("mdta"), box("ilst", text(PLACE)));
        byte[] music = full("meta", 0, handler("mdir"), box("ilst", title, box("\u00a9xyz", text(PLACE))));
        byte[] xmp = box("uuid", HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"), text(PLACE));
        byte[] other = box("uuid", HexFormat.of().parseHex("ffcc8263f8554a938814587a02521fdd"), text("something else"));
        byte[] file = join(
                MP4,
                SOUND,
                box(
                        "moov",
                        box("mvhd", text("header")),
                        box("trak", box("tkhd", text("track")), box("udta", quickTime), plain),
                        box("udta", quickTime, title, maker, music, new byte[4]),
                        keys,
                        xmp),
                xmp,
                other);
        String shown = shown(cleaned(file));
        assertThat(shown).doesNotContain(PLACE).contains("coded sound", "header", "track", "title", "something else");
        assertThat(shown(file).split("free", -1)).hasSize(1);
    }

    @Test
    void aBoxOfMoreThanFourGigabytesIsPassedOver() {
        byte[] large = join(numbers(4, 1), text("mdat"), numbers(8, 16 + 5), text("sound"));
        byte[] file = join(MP4, large, box("moov", box("udta", box("loci", text(PLACE)))));
        assertThat(shown(cleaned(file))).doesNotContain(PLACE).contains("sound");
    }

    @Test
    void whatIsNotInThisFormatIsLeftAlone() {
        byte[] text = text("1234moo " + PLACE);
        assertThat(cleaned(text)).isEqualTo(text);
    }

    /** Property: whatever is wrong with a file, looking through it ends, and what is found is within it. */
    @Test
    void damagedFilesDoNoHarm() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] file =
                    i % 2 == 0 ? heic(i % 4 / 2, 0) : join(MP4, box("moov", box("udta", box("loci", text(PLACE)))));
            for (int j = random.nextInt(6); j >= 0; j--) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            Array bytes = new Array(file);
            Optional<CameraData.Found> found = CameraData.in(bytes, "", true);
            found.ifPresent(each -> each.erasure().apply(bytes));
            assertThat(bytes.content).hasSameSizeAs(file);
        }
    }

    private static final class Array implements Bytes {
        private final byte[] content;

        Array(byte[] content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public byte[] read(long offset, int length) {
            int from = (int) Math.min(content.length, offset);
            return Arrays.copyOfRange(content, from, (int) Math.min(content.length, offset + (long) length));
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            System.arraycopy(replacement, 0, content, (int) offset, replacement.length);
        }
    }
}
