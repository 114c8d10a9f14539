package org.chatrpc.file.picture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.file.picture.camera.PictureBytes.PLACE;
import static org.chatrpc.file.picture.camera.PictureBytes.assertSamePixels;
import static org.chatrpc.file.picture.camera.PictureBytes.box;
import static org.chatrpc.file.picture.camera.PictureBytes.cleaned;
import static org.chatrpc.file.picture.camera.PictureBytes.insert;
import static org.chatrpc.file.picture.camera.PictureBytes.join;
import static org.chatrpc.file.picture.camera.PictureBytes.segment;
import static org.chatrpc.file.picture.camera.PictureBytes.shown;
import static org.chatrpc.file.picture.camera.PictureBytes.text;

import java.util.Arrays;
import java.util.Random;
import org.chatrpc.file.Pictures;
import org.junit.jupiter.api.Test;

/** What somebody appended to a picture is left as it is, but for metadata. */
class JpegTrailerTest {
    private static final byte[] JPEG = Pictures.jpeg(300, 200);

    private static void assertLeftAlone(byte[] appended) {
        byte[] picture = join(JPEG, appended);
        assertThat(cleaned(picture, "image/jpeg")).isEqualTo(picture);
    }

    /** Any of these bytes may be in an archive or a video. */
    @Test
    void whatLooksLikeASegmentByChanceIsNoMetadata() {
        byte[] data = new byte[254];
        Arrays.fill(data, (byte) 'x');
        for (int marker : new int[] {0xE1, 0xE2, 0xEB, 0xED, 0xFE}) {
            assertLeftAlone(segment(marker, data));
            assertLeftAlone(join(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(marker, data)));
            assertLeftAlone(join(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(marker, data), segment(0xDA, data)));
        }
        assertLeftAlone(text("a text on ftyp boxes and moov udta"));
        Random random = new Random(5);
        byte[] archive = new byte[3_000_000];
        random.nextBytes(archive);
        for (int i = 0; i + 4 < archive.length; i += 1_000) {
            archive[i] = (byte) 0xFF;
            archive[i + 1] = (byte) (i % 2_000 == 0 ? 0xE1 : 0xD8);
            archive[i + 2] = (byte) 0xFF;
            archive[i + 3] = (byte) 0xED;
        }
        assertLeftAlone(archive);
    }

    @Test
    void metadataOfFurtherPicturesIsGone() {
        byte[] second = insert(
                Pictures.jpeg(40, 20),
                2,
                segment(0xE1, text("Exif\0\0MM" + PLACE)),
                segment(0xE5, text("Maker" + PLACE)),
                segment(0xE2, text("ICC_PROFILE\0\1\1colours")));
        byte[] third = insert(Pictures.jpeg(20, 20), 2, segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + PLACE)));
        byte[] file = join(JPEG, text("between"), second, new byte[500], third, text("behind"));
        byte[] clean = cleaned(file, "image/jpeg");
        assertThat(shown(clean))
                .doesNotContain(PLACE)
                .contains("between", "colours")
                .endsWith("behind");
        assertSamePixels(JPEG, clean);
        int at = JPEG.length + "between".length();
        assertSamePixels(second, Arrays.copyOfRange(clean, at, at + second.length));
    }

    @Test
    void metadataWithASignatureIsGoneWhereverItIs() {
        for (String signature : new String[] {"Exif\0\0", "http://ns.adobe.com/xmp/extension/\0", "Photoshop 3.0\0"}) {
            int marker = signature.startsWith("Photoshop") ? 0xED : 0xE1;
            byte[] file = join(JPEG, text("maker"), segment(marker, text(signature + PLACE)), text("behind"));
            assertThat(shown(cleaned(file, "image/jpeg"))).doesNotContain(PLACE).endsWith("behind");
        }
    }

    @Test
    void thePlaceOfAVideoBehindAPictureIsGone() {
        byte[] sound = new byte[254];
        Arrays.fill(sound, (byte) 'x');
        byte[] video = join(
                box("ftyp", text("mp42\0\0\0\0isommp42")),
                box("mdat", segment(0xE1, sound), text("coded sound")),
                box("moov", box("mvhd", text("header")), box("udta", box("\u00a9xyz", text(PLACE)))));
        for (byte[] between : new byte[][] {new byte[0], text("MotionPhoto_Data"), new byte[200_000]}) {
            byte[] file = join(JPEG, between, video, text("SEFH....SEFT"));
            byte[] clean = cleaned(file, "image/jpeg");
            assertThat(shown(clean)).doesNotContain(PLACE).contains("coded sound", "header", shown(sound));
            assertThat(clean).endsWith(text("SEFH....SEFT"));
            assertSamePixels(JPEG, clean);
        }
        byte[] heic = join(box("ftyp", text("heic\0\0\0\0heicmif1")), box("mdat", text("coded")), box("mpvd", video));
        assertThat(shown(cleaned(heic, "image/heic"))).doesNotContain(PLACE).contains("coded sound", "header");
    }

    @Test
    void aVideoWithBoxesWithoutEndIsRefused() {
        byte[] type = box("ftyp", text("mp42\0\0\0\0isommp42"));
        byte[] many = new byte[9_000_000];
        for (int i = 0; i < many.length; i += 8) {
            System.arraycopy(box("free"), 0, many, i, 8);
        }
        PictureBytes boxes = new PictureBytes(join(JPEG, type, many));
        assertThat(CameraData.in(boxes, "image/jpeg", true)).isEmpty();
        byte[] types = JPEG;
        for (int i = 0; i < 20; i++) {
            types = join(types, type);
        }
        assertThat(CameraData.in(new PictureBytes(types), "image/jpeg", true)).isEmpty();
    }

    /** Each of them leads through the others, up to a thousand. */
    @Test
    void beginningsOfPicturesWithoutEndAreNotFollowed() {
        byte[] pattern = join(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 4, (byte) 0xFF, (byte) 0xD8});
        byte[] many = new byte[3_000_000 / pattern.length * pattern.length];
        for (int i = 0; i < many.length; i += pattern.length) {
            System.arraycopy(pattern, 0, many, i, pattern.length);
        }
        PictureBytes bytes = new PictureBytes(join(JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8}, many));
        assertThat(CameraData.in(bytes, "image/jpeg", true)).isEmpty();
        assertThat(bytes.readBytes()).isLessThan(1_000_000);
    }
}
