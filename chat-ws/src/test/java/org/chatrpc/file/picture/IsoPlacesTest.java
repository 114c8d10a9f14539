package org.chatrpc.file.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.file.picture.PictureBytes.PLACE;
import static org.chatrpc.file.picture.PictureBytes.box;
import static org.chatrpc.file.picture.PictureBytes.cleaned;
import static org.chatrpc.file.picture.PictureBytes.join;
import static org.chatrpc.file.picture.PictureBytes.shown;
import static org.chatrpc.file.picture.PictureBytes.text;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wherever in a video or a HEIF there may be a place, it goes; what shows and plays it stays. */
class IsoPlacesTest {
    private static final byte[] MP4 = box("ftyp", text("isom\0\0\2\0isommp41"));
    private static final byte[] SOUND = box("mdat", text("coded sound"));
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";

    private static byte[] userData() {
        return box("udta", box("\u00a9xyz", text(PLACE)));
    }

    private static byte[] full(String type, byte[]... content) {
        return box(type, new byte[4], join(content));
    }

    private static byte[] metadata(String kind, byte[]... content) {
        return full("meta", full("hdlr", new byte[4], text(kind), new byte[13]), join(content));
    }

    private static byte[] uuid(String id, String content) {
        return box("uuid", HexFormat.of().parseHex(id), text(content));
    }

    /** Each of them has a place. */
    private static byte[][] carriers() {
        return new byte[][] {
            userData(),
            metadata("mdta", text(PLACE)),
            metadata("mdir", box("ilst", box("loci", text(PLACE)))),
            metadata("mdir", box("ilst"), box("xml ", text(PLACE))),
            metadata("pict", box("xml ", text(PLACE))),
            metadata("pict", box("iprp", box("ipco", full("udes", text(PLACE))))),
            metadata("pict", box("iprp", box("ipco", uuid(XMP, PLACE)))),
            box("meco", metadata("mdta", text(PLACE))),
            uuid(XMP, PLACE),
            box("free", text(PLACE)),
            box("skip", text("\0\0\0\0gps " + PLACE)),
        };
    }

    /** What can be in each of these, as bytes around a part. */
    private static Map<String, byte[][]> levels() {
        Map<String, byte[][]> all = new LinkedHashMap<>();
        all.put("file", new byte[][] {MP4, join(box("moov", box("mvhd", text("header"))), SOUND)});
        all.put("moov", new byte[][] {MP4, SOUND});
        all.put("moov trak", new byte[][] {MP4, SOUND});
        all.put("moov trak mdia", new byte[][] {MP4, SOUND});
        all.put("moov trak mdia minf", new byte[][] {MP4, SOUND});
        all.put("moof", new byte[][] {join(MP4, box("moov", box("mvhd"))), SOUND});
        all.put("moof traf", new byte[][] {join(MP4, box("moov", box("mvhd"))), SOUND});
        return all;
    }

    private static byte[] within(String path, byte[] part) {
        byte[] all = part;
        String[] types = path.split(" ");
        for (int i = types.length - 1; i >= 0 && !types[0].equals("file"); i--) {
            all = box(types[i], box("tkhd", text("kept")), all);
        }
        return all;
    }

    @Test
    void atEveryLevelOfAFile() {
        for (Map.Entry<String, byte[][]> level : levels().entrySet()) {
            for (byte[] carrier : carriers()) {
                byte[] part = within(level.getKey(), carrier);
                byte[] file = join(level.getValue()[0], part, level.getValue()[1]);
                assertThat(shown(file)).contains(PLACE);
                assertThat(shown(cleaned(file, "video/mp4")))
                        .as("%s in %s", shown(Arrays.copyOf(carrier, 60)), level.getKey())
                        .doesNotContain(PLACE)
                        .contains("isom", "coded sound")
                        .contains(level.getKey().equals("file") ? "header" : "kept");
            }
        }
    }

    @Test
    void boxesOfMakersBesideTheHeader() {
        for (String type : new String[] {"gps0", "3gf ", "GPSL", "frea", "emsg", "prft"}) {
            byte[] file = join(MP4, box(type, text(PLACE)), box("moov"), box("sidx", text("index")), SOUND);
            assertThat(shown(cleaned(file, "video/mp4")))
                    .doesNotContain(PLACE, type)
                    .contains("coded sound", "index");
        }
    }

    @Test
    void whatIsAppendedIsNotTakenForABox() {
        byte[] file = join(MP4, box("moov"), SOUND);
        for (byte[] appended : new byte[][] {
            text("PK\3\4\24\0\0\0\10\0" + PLACE), text("\0\0\0\20\3\4\5\6" + PLACE), text("\0\0\1\0data" + PLACE)
        }) {
            byte[] both = join(file, appended);
            assertThat(cleaned(both, "video/mp4")).isEqualTo(both);
        }
    }

    @Test
    void spaceThatIsFreeAlreadyIsNotTouched() {
        byte[] file =
                join(MP4, box("skip", new byte[9_000]), box("wide"), box("moov", box("free", new byte[9])), SOUND);
        Erasure erasure = CameraData.in(new PictureBytes(file), "video/mp4", true)
                .orElseThrow()
                .erasure();
        assertThat(erasure.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeOverwrittenInPlaceIsRefused() {
        byte[] compressed = box("moov", box("cmov", box("dcom", text("zlib")), box("cmvd", text("packed"))));
        byte[] bits = box("mini", text(PLACE));
        for (byte[] part : new byte[][] {compressed, bits}) {
            byte[] file = join(MP4, SOUND, part);
            assertThat(CameraData.in(new PictureBytes(file), "video/quicktime", true))
                    .isEmpty();
            assertThat(CameraData.in(new PictureBytes(file), "video/quicktime", false))
                    .isPresent();
        }
    }

    @Test
    void whatAnEncryptedVideoInFragmentsNeedsStays() {
        byte[] keys = uuid("a2394f525a9b4f14a2446c427c648df4", "initialization vectors");
        byte[] times = uuid("6d1d9b0542d544e680e2141daff757b2", "of the fragment");
        byte[] file = join(MP4, box("moov"), box("moof", box("mfhd"), box("traf", box("tfhd"), times, keys)), SOUND);
        assertThat(cleaned(file, "video/mp4")).isEqualTo(file);
    }

    @Test
    void propertiesOfAPictureKeepTheirPlacesInTheList() {
        byte[] size = full("ispe", text("its size"));
        byte[] file = join(
                MP4,
                metadata(
                        "pict",
                        box(
                                "iprp",
                                box("ipco", full("udes", text(PLACE)), full("crtt", text("time")), size),
                                full("ipma", text("which are used")))));
        String clean = shown(cleaned(file, "image/heif"));
        assertThat(clean).contains("ipco", "its size", "which are used").doesNotContain("time");
        assertThat(clean.indexOf("ispe")).isEqualTo(shown(file).indexOf("ispe"));
        assertThat(clean.split("free", -1)).hasSize(3);
    }

    @Test
    void aLongRecordingInFragmentsIsCleaned() {
        byte[] fragment = join(
                box("prft", text(PLACE)),
                box("moof", box("mfhd"), box("traf", box("tfhd"), box("tfdt"), box("trun"))),
                box("mdat", text("x")));
        byte[] recording = new byte[fragment.length * 20_000];
        for (int at = 0; at < recording.length; at += fragment.length) {
            System.arraycopy(fragment, 0, recording, at, fragment.length);
        }
        assertThat(shown(cleaned(join(MP4, box("moov", userData()), recording), "video/mp4")))
                .doesNotContain(PLACE);
    }
}
