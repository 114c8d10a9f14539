package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.chatrpc.file.picture.content.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Videos and pictures that are made so that looking through them takes all the memory, or for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBoxesTest {
    private static final int SIZE = 256 << 20;
    private static final String PLACE = "+52.5163+013.3777/";
    private static final byte[] MP4 = box("ftyp", text("isom\0\0\2\0isommp41"));

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** The beginning of a box that reaches to the end of what it is in. */
    private static byte[] open(String type, byte[]... content) {
        return join(number(SIZE), text(type), join(content));
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inside = join(content);
        return join(number(8 + inside.length), text(type), inside);
    }

    private static byte[] handler(String kind) {
        return box("hdlr", new byte[8], text(kind), new byte[13]);
    }

    /** A file that goes on with the same bytes, which nobody has in memory. */
    private static final class Endless implements Bytes {
        private final byte[] head;
        private final byte[] pattern;
        private long readUpTo;

        Endless(byte[] head, byte[] pattern) {
            this.head = head;
            this.pattern = pattern;
        }

        @Override
        public long size() {
            return SIZE;
        }

        @Override
        public byte[] read(long offset, int length) {
            byte[] read = new byte[(int) Math.max(0, Math.min(length, SIZE - offset))];
            for (int i = 0; i < read.length; i++) {
                int at = (int) offset + i;
                read[i] = at < head.length ? head[at] : pattern[(at - head.length) % pattern.length];
            }
            readUpTo = Math.max(readUpTo, offset + read.length);
            return read;
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            throw new UnsupportedOperationException();
        }
    }

    private static void assertGivenUpEarly(byte[] head, byte[] pattern) {
        Endless file = new Endless(head, pattern);
        assertThat(CameraData.in(file, "video/mp4", true)).isEmpty();
        assertThat(file.readUpTo).isLessThan(SIZE / 16);
    }

    @Test
    void boxesWithoutEndAreNotCollected() {
        byte[] userData = join(MP4, open("moov", open("udta")));
        assertGivenUpEarly(userData, box("gone"));
        assertGivenUpEarly(userData, box("free"));
        assertGivenUpEarly(userData, box("meta"));
        byte[] music = join(MP4, open("moov", open("meta", new byte[4], handler("mdir"), open("ilst"))));
        assertGivenUpEarly(music, box("loci"));
        assertGivenUpEarly(music, box("free"));
        assertGivenUpEarly(MP4, box("free"));
    }

    @Test
    void entriesWithoutEndAreNotCollected() {
        byte[] picture = join(MP4, open("meta", new byte[4], handler("pict"), open("iinf", new byte[6])));
        assertGivenUpEarly(picture, box("infe", number(2 << 24), new byte[4], text("Exif")));
        assertGivenUpEarly(picture, box("free"));
    }

    /** Each item has 65,535 of them in ten bytes of the file; it would take days, unless the compiler leaves out such a loop. */
    @Test
    void extentsWithoutBytesAreNotCounted() {
        byte[] exif = box("infe", number(2 << 24), new byte[] {1, 1, 0, 0}, text("Exif"));
        byte[] head = join(
                MP4,
                open(
                        "meta",
                        new byte[4],
                        handler("pict"),
                        box("iinf", new byte[6], exif),
                        open("iloc", number(2 << 24), new byte[2], number(SIZE / 10))));
        byte[] item = ByteBuffer.allocate(10).putShort(8, (short) 0xFFFF).array();
        assertGivenUpEarly(head, item);
    }

    @Test
    void boxesInBoxesHaveALimit() {
        for (String type : new String[] {"moov", "trak", "meco", "mdia"}) {
            assertGivenUpEarly(join(MP4, open("moov")), open(type));
        }
        for (String type : new String[] {"moof", "traf", "mdia", "minf", "meco", "iprp", "ipco", "mpvd"}) {
            assertGivenUpEarly(join(MP4, open("moof")), open(type));
        }
    }

    @Test
    void anOldVideoIsCleanedWhateverItBeginsWith() {
        byte[] header = box("moov", box("trak", box("udta", box("\u00a9xyz", text(PLACE)))));
        for (String type : new String[] {"mdat", "free", "skip", "wide", "pnot"}) {
            byte[] first = box(type, text("coded sound"));
            for (byte[] file : new byte[][] {join(first, header), join(first, box("mdat", new byte[500]), header)}) {
                boolean isFree = type.matches("free|skip|wide");
                assertThat(cleaned(file))
                        .as(type)
                        .doesNotContain(PLACE)
                        .contains(isFree ? "free\0" : "coded sound")
                        .hasSize(file.length);
            }
        }
    }

    @Test
    void whatOnlyBeginsLikeAnOldVideoIsLeftAlone() {
        for (String other : new String[] {"1234free moov udta", "\0\0\0\rmdat12345 and moov", "\0\0\0\1skip\0"}) {
            byte[] file = join(text(other), box("udta", text(PLACE)));
            assertThat(cleaned(file)).isEqualTo(new String(file, ISO_8859_1));
        }
    }

    private static String cleaned(byte[] file) {
        Bytes bytes = new Bytes() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public byte[] read(long offset, int length) {
                int from = (int) Math.min(file.length, offset);
                return Arrays.copyOfRange(file, from, (int) Math.min(file.length, offset + (long) length));
            }

            @Override
            public void overwrite(long offset, byte[] replacement) {
                throw new UnsupportedOperationException();
            }
        };
        Optional<CameraData.Found> found = CameraData.in(bytes, "", true);
        return new String(found.orElseThrow().erasure().over(bytes).read(0, file.length), ISO_8859_1);
    }
}
