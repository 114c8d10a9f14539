package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.file.picture.CameraData.Found;

/**
 * What cameras write into MP4, MOV, 3GP, HEIF and AVIF files: boxes with user data and metadata in the header of a video, and items of
 * a picture ({@link HeifItems}). Used once, by one thread.
 */
final class IsoBoxes {
    /** A recording of hours in fragments has some thousand. */
    private static final int MAX_BOXES = 100_000;
    /** Tracks are in the header of a video, and nothing that is looked at is deeper. */
    private static final int MAX_DEPTH = 8;
    /** Adobe's XMP specification, part 3, section 1.2.7. */
    private static final byte[] XMP = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
    /**
     * User data that says what is to be seen and heard, and how to play it. All other is removed: besides the place ({@code ©xyz} and
     * {@code loci}) and the camera, each maker has boxes of its own.
     */
    private static final Set<String> HARMLESS = Set.of(
            "meta",
            "name",
            "titl",
            "perf",
            "auth",
            "albm",
            "gnre",
            "cprt",
            "dscp",
            "kywd",
            "chpl",
            "hnti",
            "hinf",
            "tsel",
            "ludt",
            "kind",
            "strk",
            "LOOP",
            "SelO",
            "AllF",
            "WLOC",
            "free",
            "skip",
            "\u00a9nam",
            "\u00a9ART",
            "\u00a9alb",
            "\u00a9cpy",
            "\u00a9gen",
            "\u00a9trk");
    /** Of the items that music has, those that music does not need. */
    private static final Set<String> OF_CAMERAS = Set.of("\u00a9xyz", "\u00a9mak", "\u00a9mod", "loci");

    private final Cursor cursor;
    private final Erasure erasure = new Erasure();
    private final HeifItems items;
    private int looked;
    private boolean unclear;

    private IsoBoxes(Bytes bytes) {
        this.cursor = new Cursor(bytes);
        this.items = new HeifItems(bytes.size(), cursor, erasure);
    }

    /**
     * Whether a content is in this format, whatever its media type is. An old MOV begins with what any file may have there; then what
     * comes behind it must lead to the header of a video.
     */
    static boolean are(Bytes bytes) {
        String first = new String(bytes.read(4, 4), ISO_8859_1);
        return first.matches("ftyp|moov|wide")
                || (first.matches("mdat|free|skip|pnot")
                        && IsoBox.first(new Cursor(bytes), "moov", 0, bytes.size())
                                .isPresent());
    }

    /** Empty if there are more boxes than in any real file, or there is metadata at a place that cannot be found. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        IsoBoxes boxes = new IsoBoxes(bytes);
        if (remove) {
            IsoBox.each(boxes.cursor, 0, bytes.size(), box -> boxes.top(box, 1));
        }
        return boxes.isClear() ? Optional.of(Found.of(boxes.erasure)) : Optional.empty();
    }

    /** Whether there is any use in looking further. */
    private boolean isClear() {
        unclear |= looked > MAX_BOXES || erasure.parts() > 2 * CameraData.MAX_PARTS;
        return !unclear;
    }

    private boolean top(IsoBox box, int depth) {
        looked++;
        switch (box.type()) {
            case "moov", "trak" -> {
                unclear |= depth == MAX_DEPTH;
                if (!unclear) {
                    IsoBox.each(cursor, box.content(), box.end(), inner -> top(inner, depth + 1));
                }
            }
            case "udta" -> IsoBox.each(cursor, box.content(), box.end(), this::userData);
            case "meta" -> metadata(box);
            case "uuid" -> xmp(box);
            default -> {
                // Coded pictures and sound, and how to find them.
            }
        }
        return isClear();
    }

    private boolean userData(IsoBox box) {
        looked++;
        if (box.type().equals("meta")) {
            metadata(box);
        } else if (!HARMLESS.contains(box.type())) {
            box.erase(erasure);
        }
        return isClear();
    }

    private void xmp(IsoBox box) {
        cursor.moveTo(box.content());
        if (box.end() - box.content() >= XMP.length && Arrays.equals(cursor.bytes(XMP.length), XMP)) {
            box.erase(erasure);
        }
    }

    /** In QuickTime's files it is a plain box, in others it begins with a version and flags. */
    private void metadata(IsoBox meta) {
        cursor.moveTo(meta.content() + 4);
        boolean plain = new String(cursor.bytes(4), ISO_8859_1).equals("hdlr");
        long content = meta.content() + (plain ? 0 : 4);
        Optional<IsoBox> handler = IsoBox.first(cursor, "hdlr", content, meta.end());
        String kind = handler.map(this::kind).orElse("");
        switch (kind) {
            case "pict" -> unclear |= !items.read(content, meta.end());
            case "mdir" ->
                IsoBox.first(cursor, "ilst", content, meta.end())
                        .ifPresent(list -> IsoBox.each(cursor, list.content(), list.end(), this::item));
            default -> meta.erase(erasure);
        }
    }

    private String kind(IsoBox handler) {
        cursor.moveTo(handler.content() + 8);
        return new String(cursor.bytes(4), ISO_8859_1);
    }

    private boolean item(IsoBox item) {
        looked++;
        if (OF_CAMERAS.contains(item.type())) {
            item.erase(erasure);
        }
        return isClear();
    }
}
