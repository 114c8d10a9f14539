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

    private final Bytes bytes;
    private final Cursor cursor;
    private final Erasure erasure = new Erasure();
    private int looked;
    private boolean unclear;

    private IsoBoxes(Bytes bytes) {
        this.bytes = bytes;
        this.cursor = new Cursor(bytes);
    }

    /** Whether a content is in this format, whatever its media type is. */
    static boolean are(Bytes bytes) {
        return new String(bytes.read(4, 4), ISO_8859_1).matches("ftyp|moov|wide");
    }

    /** Empty if there are more boxes than in any real file, or there is metadata at a place that cannot be found. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        IsoBoxes boxes = new IsoBoxes(bytes);
        if (remove) {
            IsoBox.each(boxes.cursor, 0, bytes.size(), boxes::top);
        }
        return boxes.unclear || boxes.erasure.parts() > 2 * CameraData.MAX_PARTS
                ? Optional.empty()
                : Optional.of(Found.of(boxes.erasure));
    }

    private void top(IsoBox box) {
        looked++;
        unclear |= looked > MAX_BOXES;
        if (unclear) {
            return;
        }
        switch (box.type()) {
            case "moov", "trak" -> IsoBox.each(cursor, box.content(), box.end(), this::top);
            case "udta" -> IsoBox.each(cursor, box.content(), box.end(), this::userData);
            case "meta" -> metadata(box);
            case "uuid" -> xmp(box);
            default -> {
                // Coded pictures and sound, and how to find them.
            }
        }
    }

    private void userData(IsoBox box) {
        looked++;
        if (box.type().equals("meta")) {
            metadata(box);
        } else if (!HARMLESS.contains(box.type())) {
            box.erase(erasure);
        }
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
            case "pict" -> unclear |= !new HeifItems(bytes.size(), cursor, erasure).read(content, meta.end());
            case "mdir" ->
                IsoBox.first(cursor, "ilst", content, meta.end())
                        .ifPresent(items -> IsoBox.each(cursor, items.content(), items.end(), this::item));
            default -> meta.erase(erasure);
        }
    }

    private String kind(IsoBox handler) {
        cursor.moveTo(handler.content() + 8);
        return new String(cursor.bytes(4), ISO_8859_1);
    }

    private void item(IsoBox item) {
        looked++;
        if (OF_CAMERAS.contains(item.type())) {
            item.erase(erasure);
        }
    }
}
