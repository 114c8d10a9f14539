package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;

/**
 * What cameras write into MP4, MOV, 3GP, HEIF and AVIF files: boxes with user data and metadata in the header of a video, and items of
 * a picture ({@link HeifItems}). Used for one file, by one thread.
 */
final class IsoBoxes {
    /** A recording of hours in fragments has some ten thousand, of about ten boxes each. */
    private static final int MAX_BOXES = 1_000_000;
    /** A recording of hours may have events and the time of day before each fragment; to erase a box takes two parts. */
    private static final int MAX_PARTS = 50_000;
    /** Tracks are in the header of a video, and nothing of interest is deeper. */
    private static final int MAX_DEPTH = 8;

    private static final int UUID = 16;

    private final Cursor cursor;
    private final Erasure erasure;
    private final HeifItems items;
    private int looked;
    private boolean unclear;

    /** @param erasure collects the bytes to erase */
    IsoBoxes(Bytes bytes, Erasure erasure) {
        this.cursor = new Cursor(bytes);
        this.erasure = erasure;
        this.items = new HeifItems(bytes.size(), cursor, erasure);
    }

    /**
     * Whether a content is in this format, whatever its media type is. An old MOV has no distinctive start; then the
     * boxes that follow must lead to the header of a video.
     */
    static boolean are(Bytes bytes) {
        String first = new String(bytes.read(4, 4), ISO_8859_1);
        return first.matches("ftyp|moov|wide")
                || (first.matches("mdat|free|skip|pnot")
                        && IsoBox.first(new Cursor(bytes), "moov", 0, bytes.size())
                                .isPresent());
    }

    /** Empty if there are more boxes than in any real file, or there is metadata that cannot be located or overwritten. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Erasure erasure = new Erasure();
        boolean clear = !remove || new IsoBoxes(bytes, erasure).read(0, bytes.size());
        return clear ? Optional.of(Found.of(erasure)) : Optional.empty();
    }

    /**
     * Scans a part of the file that is itself a file of this format.
     *
     * @return false if there are more boxes than in any real file, or there is metadata that cannot be located or overwritten
     */
    boolean read(long from, long end) {
        IsoBox.each(cursor, from, end, box -> top(box, from, 1));
        return isClear();
    }

    /** Whether it makes sense to continue. */
    private boolean isClear() {
        unclear |= looked > MAX_BOXES || erasure.parts() > MAX_PARTS;
        return !unclear;
    }

    /** Looks at a box of the file itself, or of a video in it; what is appended to a file may be no box at all. */
    private boolean top(IsoBox box, long origin, int depth) {
        return box.isCredible() ? only(IsoKinds.OF_FILES, box, origin, depth) : counted(box, origin, depth);
    }

    /**
     * Looks into a box that is kept.
     *
     * @param origin where the file that contains the box starts
     * @param depth 1 for a top-level box
     */
    private boolean kept(IsoBox box, long origin, int depth) {
        unclear |= depth > MAX_DEPTH;
        switch (box.type()) {
            case "moov", "trak" -> within(box, inner -> only(IsoKinds.OF_HEADERS, inner, origin, depth + 1));
            case "mdia", "minf", "moof", "traf", "meco", "iprp", "ipco" ->
                within(box, inner -> counted(inner, origin, depth + 1));
            // The video of a picture that moves: a file of its own.
            case "mpvd" -> within(box, inner -> top(inner, box.content(), depth + 1));
            case "udta" -> within(box, inner -> only(IsoKinds.OF_USER_DATA, inner, origin, depth + 1));
            case "meta" -> metadata(box, origin, depth);
            case "uuid" -> uuid(box, depth);
            // Dashboard cameras write tables of places into free space.
            case "free", "skip", "wide" -> empty(box);
            // Properties of a picture: a title with a description, and times.
            case "udes", "crtt", "mdft" -> box.erase(erasure);
            // A compressed header, and a picture whose metadata is between its bits: neither can be overwritten in
            // place.
            case "cmov", "mini" -> unclear = true;
            default -> {
                // Coded pictures and sound, and how to find them.
            }
        }
        return isClear();
    }

    private boolean counted(IsoBox box, long origin, int depth) {
        looked++;
        return kept(box, origin, depth);
    }

    private void within(IsoBox box, Predicate<IsoBox> visit) {
        each(box.content(), box.end(), visit);
    }

    private void each(long from, long end, Predicate<IsoBox> visit) {
        if (isClear()) {
            IsoBox.each(cursor, from, end, visit);
        }
    }

    private boolean only(Set<String> kinds, IsoBox box, long origin, int depth) {
        if (kinds.contains(box.type())) {
            return counted(box, origin, depth);
        }
        looked++;
        box.erase(erasure);
        return isClear();
    }

    private void empty(IsoBox space) {
        cursor.moveTo(space.content());
        while (cursor.position() < space.end()) {
            if (cursor.next() != 0) {
                space.erase(erasure);
                return;
            }
        }
    }

    private void uuid(IsoBox box, int depth) {
        cursor.moveTo(box.content());
        String id = HexFormat.of().formatHex(cursor.bytes((int) Math.min(UUID, box.end() - box.content())));
        if (id.equals(IsoKinds.CANON)) {
            each(box.content() + UUID, box.end(), inner -> only(IsoKinds.OF_CANON, inner, 0, depth + 1));
        } else if (!IsoKinds.UUIDS.contains(id)) {
            box.erase(erasure);
        }
    }

    /** In QuickTime's files it is a plain box, in others it starts with a version and flags. */
    private void metadata(IsoBox meta, long origin, int depth) {
        cursor.moveTo(meta.content() + 4);
        boolean plain = new String(cursor.bytes(4), ISO_8859_1).equals("hdlr");
        long content = meta.content() + (plain ? 0 : 4);
        Optional<IsoBox> handler = IsoBox.first(cursor, "hdlr", content, meta.end());
        String kind = handler.map(this::kind).orElse("");
        switch (kind) {
            case "pict" -> {
                unclear |= !items.read(content, meta.end(), origin);
                each(content, meta.end(), inner -> only(IsoKinds.OF_PICTURES, inner, origin, depth + 1));
            }
            case "mdir" -> {
                IsoBox.first(cursor, "ilst", content, meta.end())
                        .ifPresent(list -> each(list.content(), list.end(), this::item));
                each(content, meta.end(), inner -> only(IsoKinds.OF_MUSIC, inner, origin, depth + 1));
            }
            default -> meta.erase(erasure);
        }
    }

    private String kind(IsoBox handler) {
        cursor.moveTo(handler.content() + 8);
        return new String(cursor.bytes(4), ISO_8859_1);
    }

    private boolean item(IsoBox item) {
        looked++;
        if (IsoKinds.OF_CAMERAS.contains(item.type())) {
            item.erase(erasure);
        }
        return isClear();
    }
}
