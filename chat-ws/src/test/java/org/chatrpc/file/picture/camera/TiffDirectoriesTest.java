package org.chatrpc.file.picture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatrpc.file.picture.camera.PictureBytes.PLACE;
import static org.chatrpc.file.picture.camera.PictureBytes.assertSamePixels;
import static org.chatrpc.file.picture.camera.PictureBytes.cleaned;
import static org.chatrpc.file.picture.camera.PictureBytes.shown;
import static org.chatrpc.file.picture.camera.PictureBytes.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.chatrpc.file.picture.content.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place is gone from TIFFs and raw pictures, and what decoders need of them is still there. */
class TiffDirectoriesTest {
    private static final String TYPE = "image/x-raw-sony";
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int SUB = 330;
    private static final int MAKER_NOTE = 37500;

    private static ByteOrder order(boolean little) {
        return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePlaceAndTextsAreGone(boolean little) {
        TiffFile tiff = new TiffFile(order(little));
        int exif = tiff.directory(0, tiff.text(MAKER_NOTE, 7, "maker's notes"));
        int place = tiff.place();
        int page = tiff.directory(0, tiff.text(XMP, 1, "<x:xmpmeta>" + PLACE), tiff.entry(GPS, 13, 1, tiff.place()));
        int sub = tiff.directory(0, tiff.entry(IPTC, 4, PLACE.length(), tiff.append(text(PLACE.repeat(4)))));
        int other = tiff.directory(0, tiff.text(PHOTOSHOP, 1, PLACE), tiff.entry(EXIF, 4, 1, 1 << 30));
        int subs = tiff.append(ByteBuffer.allocate(8)
                .order(order(little))
                .putInt(sub)
                .putInt(other)
                .array());
        byte[] file = tiff.with(XMP, tiff.text(XMP, 1, PLACE))
                .with(SUB, tiff.entry(SUB, 4, 2, subs))
                .with(IPTC, tiff.entry(IPTC, 1, 4, 0x41424344))
                .pointer(EXIF, exif)
                .pointer(GPS, place)
                .file(page);
        byte[] clean = cleaned(file, TYPE);
        assertThat(shown(clean))
                .doesNotContain(PLACE, "latitude", "ABCD", "DCBA")
                .contains("maker's notes");
        assertThat(ByteBuffer.wrap(clean).getShort(place))
                .as("entries of the place")
                .isZero();
        assertSamePixels(TiffFile.plain(order(little)), clean);
        assertSamePixels(file, clean);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlainTiffStaysAsItIs(boolean little) {
        byte[] plain = TiffFile.plain(order(little));
        assertThat(cleaned(plain, "image/tiff")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBigTiffIsCleaned(boolean little) {
        ByteBuffer big = ByteBuffer.allocate(600).order(order(little));
        big.put(text(little ? "II" : "MM"))
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0)
                .putLong(16);
        big.putLong(2);
        big.putShort((short) XMP).putShort((short) 1).putLong(PLACE.length()).putLong(300);
        big.putShort((short) GPS).putShort((short) 18).putLong(1).putLong(400);
        big.putLong(0);
        big.put(300, text(PLACE));
        big.position(400).putLong(1);
        big.putShort((short) 29).putShort((short) 2).putLong(PLACE.length()).putLong(500);
        big.put(500, text(PLACE)).put(599, (byte) 7);
        byte[] clean = cleaned(big.array(), "image/tiff");
        assertThat(shown(clean))
                .doesNotContain(PLACE)
                .startsWith(little ? "II" : "MM")
                .endsWith("\7");
        assertThat(ByteBuffer.wrap(clean).getLong(400)).isZero();
    }

    /** Whatever was overwritten before it was interrupted, a repeated call finds the rest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void cleaningGoesOnAfterItWasInterrupted(int after) {
        TiffFile tiff = new TiffFile(ByteOrder.BIG_ENDIAN);
        byte[] latitude = tiff.text(2, 2, PLACE);
        tiff.append(new byte[600_000]);
        byte[] name = tiff.text(29, 2, PLACE);
        int place = tiff.directory(0, latitude, name);
        tiff.append(new byte[600_000]);
        byte[] file =
                tiff.pointer(GPS, place).with(XMP, tiff.text(XMP, 1, PLACE)).file(0);
        PictureBytes bytes = new PictureBytes(file);
        Erasure erasure = CameraData.in(bytes, TYPE, true).orElseThrow().erasure();
        byte[] expected = erasure.over(bytes).read(0, file.length);
        Interrupted interrupted = new Interrupted(bytes, after);
        if (after < 4) {
            assertThatThrownBy(() -> erasure.apply(interrupted)).hasMessage("interrupted");
        } else {
            erasure.apply(interrupted);
        }
        CameraData.in(bytes, TYPE, true).orElseThrow().erasure().apply(bytes);
        assertThat(shown(bytes.content)).doesNotContain(PLACE);
        assertThat(bytes.content).isEqualTo(expected);
    }

    private static final class Interrupted implements Bytes {
        private final Bytes bytes;
        private int left;

        Interrupted(Bytes bytes, int left) {
            this.bytes = bytes;
            this.left = left;
        }

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public byte[] read(long offset, int length) {
            return bytes.read(offset, length);
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            if (left == 0) {
                throw new IllegalStateException("interrupted");
            }
            left--;
            bytes.overwrite(offset, replacement);
        }
    }
}
