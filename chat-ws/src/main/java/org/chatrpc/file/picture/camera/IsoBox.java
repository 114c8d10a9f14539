package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chatrpc.file.picture.content.Cursor;

/**
 * A box of a file in the base format of MP4, MOV and HEIF (ISO/IEC 14496-12, section 4.2).
 *
 * @param type four characters
 * @param start where its header starts
 * @param content where its content starts
 * @param end after its last byte
 * @param cut whether it claims to extend beyond its container, as what is no box mostly does
 */
record IsoBox(String type, long start, long content, long end, boolean cut) {
    private static final int HEADER = 8;
    /** What makers call their boxes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_. \u00a9-]{4}");

    /**
     * The box that starts here. If it claims to extend beyond its container, it ends with the container.
     *
     * @return empty if there can be none here
     */
    static Optional<IsoBox> at(Cursor cursor, long start, long limit) {
        if (start + HEADER > limit) {
            return Optional.empty();
        }
        cursor.moveTo(start);
        long size = cursor.bigEndian(4);
        byte[] type = cursor.bytes(4);
        long content = start + HEADER;
        if (size == 1 && content + 8 <= limit) {
            long high = cursor.bigEndian(4);
            size = (high << 32) | cursor.bigEndian(4);
            content += 8;
        } else if (size == 0) {
            size = limit - start;
        }
        // A size of more than 63 bits is negative here.
        if (size < content - start || type.length < 4) {
            return Optional.empty();
        }
        boolean cut = size > limit - start;
        return Optional.of(new IsoBox(new String(type, ISO_8859_1), start, content, cut ? limit : start + size, cut));
    }

    /**
     * Passes on the boxes in a part of a file, in order.
     *
     * @param visit false if the rest is not wanted
     */
    static void each(Cursor cursor, long from, long limit, Predicate<IsoBox> visit) {
        Optional<IsoBox> box = at(cursor, from, limit);
        while (box.isPresent() && visit.test(box.get())) {
            box = at(cursor, box.get().end(), limit);
        }
    }

    /** The first box of a type among those in a part of a file. */
    static Optional<IsoBox> first(Cursor cursor, String type, long from, long limit) {
        Optional<IsoBox> box = at(cursor, from, limit);
        while (box.isPresent() && !box.get().type().equals(type)) {
            box = at(cursor, box.get().end(), limit);
        }
        return box;
    }

    /** Whether it is a box, not other data that looks like the beginning of one. */
    boolean isCredible() {
        return !cut && NAME.matcher(type).matches();
    }

    /** Turns it into free space of the same size. */
    void erase(Erasure erasure) {
        erasure.add(start + 4, "free".getBytes(ISO_8859_1), 4);
        erasure.add(content, new byte[0], end - content);
    }
}
