package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.file.picture.content.Cursor;

/**
 * The EXIF, XMP and other metadata of a HEIF or AVIF file: items of its metadata box ({@code iinf}), whose positions
 * are in {@code iloc} (ISO/IEC 14496-12, section 8.11, and 23008-12, annex A). The orientation is a property stored
 * elsewhere. Used for one file, by one thread.
 */
final class HeifItems {
    /** Of coded pictures; items of all other media types are metadata. */
    private static final String PICTURES = "image/";
    /** Where the TIFF header starts, and an empty TIFF directory. */
    private static final byte[] NO_EXIF = ByteBuffer.allocate(18)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0)
            .put((byte) 'I')
            .put((byte) 'I')
            .putShort((short) 42)
            .putInt(8)
            .array();

    /**
     * Entries, items and extents of a file. A picture of 200 megapixels has fewer than a thousand tiles, each of which
     * is an item with an entry and an extent. An extent may take no bytes in the list, so the size of the file does not
     * bound their number.
     */
    private static final int MAX_STEPS = 30_000;

    private static final int IN_FILE = 0;
    private static final int IN_BOX = 1;

    private final long size;
    private final Cursor cursor;
    private final Erasure erasure;
    private final Set<Long> exif = new HashSet<>();
    /** XMP and whatever else is known by a media type or an address only. */
    private final Set<Long> others = new HashSet<>();

    private long steps;
    private long erased;

    HeifItems(long size, Cursor cursor, Erasure erasure) {
        this.size = size;
        this.cursor = cursor;
        this.erasure = erasure;
    }

    /**
     * Adds the bytes to erase.
     *
     * @param from where the boxes in the metadata box start
     * @param origin where the file that contains them starts
     * @return false if there is such an item, but not where its bytes should be, or there are more items than in any
     *     real file, or many of them share the same bytes
     */
    boolean read(long from, long end, long origin) {
        IsoBox.first(cursor, "iinf", from, end).ifPresent(this::entries);
        if (steps > MAX_STEPS || (exif.isEmpty() && others.isEmpty())) {
            return steps <= MAX_STEPS;
        }
        long data = IsoBox.first(cursor, "idat", from, end).map(IsoBox::content).orElse(-1L);
        Optional<IsoBox> places = IsoBox.first(cursor, "iloc", from, end);
        return places.isPresent() && erase(places.get(), origin, data);
    }

    private void entries(IsoBox list) {
        cursor.moveTo(list.content());
        int version = cursor.next();
        IsoBox.each(cursor, list.content() + (version == 0 ? 6 : 8), list.end(), this::entry);
    }

    private boolean entry(IsoBox entry) {
        steps++;
        if (entry.type().equals("infe")) {
            note(entry);
        }
        return steps <= MAX_STEPS;
    }

    private void note(IsoBox entry) {
        cursor.moveTo(entry.content());
        int version = cursor.next();
        cursor.moveTo(entry.content() + 4);
        long id = cursor.bigEndian(version == 3 ? 4 : 2);
        cursor.moveTo(cursor.position() + 2);
        // Before version 2, an item had no type.
        String type = version < 2 ? "mime" : new String(cursor.bytes(4), ISO_8859_1);
        if (type.equals("Exif")) {
            exif.add(id);
        } else if (type.equals("mime")) {
            text(entry.end());
            if (!text(entry.end()).startsWith(PICTURES)) {
                others.add(id);
            }
        } else if (type.equals("uri ")) {
            others.add(id);
        }
    }

    private String text(long end) {
        StringBuilder text = new StringBuilder();
        for (int c = 1; cursor.position() < end && text.length() < 256 && c > 0; ) {
            c = cursor.next();
            if (c > 0) {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    /** Goes through the places of all items. */
    private boolean erase(IsoBox places, long file, long data) {
        cursor.moveTo(places.content());
        int version = cursor.next();
        cursor.moveTo(places.content() + 4);
        int sizes = cursor.next();
        int otherSizes = cursor.next();
        Layout layout = new Layout(version, sizes >> 4, sizes & 15, otherSizes >> 4, otherSizes & 15);
        long count = cursor.bigEndian(version < 2 ? 2 : 4);
        long found = 0;
        for (long i = 0; i < count && cursor.position() < places.end(); i++) {
            if (!item(layout, file, data)) {
                return false;
            }
            found++;
        }
        return found == count && exif.isEmpty() && others.isEmpty();
    }

    /**
     * How many bytes the numbers of a list have.
     *
     * @param index used from version 1 on
     */
    private record Layout(int version, int offset, int length, int base, int index) {}

    private boolean item(Layout layout, long file, long data) {
        long id = cursor.bigEndian(layout.version() < 2 ? 2 : 4);
        int method = layout.version() == 0 ? IN_FILE : (int) cursor.bigEndian(2) & 15;
        long otherFile = cursor.bigEndian(2);
        long base = number(layout.base());
        long extents = cursor.bigEndian(2);
        steps += 1 + Math.max(0, extents);
        boolean isExif = exif.remove(id);
        boolean wanted = others.remove(id) || isExif;
        boolean unclear = wanted && (otherFile != 0 || method > IN_BOX || (method == IN_BOX && data < 0));
        if (unclear || steps > MAX_STEPS) {
            return false;
        }
        long origin = base + (method == IN_BOX ? data : file);
        for (long i = 0; i < extents; i++) {
            if (layout.version() > 0) {
                number(layout.index());
            }
            long start = origin + number(layout.offset());
            long length = number(layout.length());
            if (wanted) {
                // A length of 0 would stand for all of the file.
                if (start < 0 || length <= 0 || length > size - start || length > size - erased) {
                    return false;
                }
                erased += length;
                boolean fits = isExif && i == 0 && length >= NO_EXIF.length;
                erasure.add(start, fits ? NO_EXIF : new byte[0], length);
            }
        }
        return true;
    }

    /** A number of 0, 4 or 8 bytes; the highest bit of one of 8 is lost, as no file is as large. */
    private long number(int count) {
        return switch (count) {
            case 0 -> 0;
            case 8 -> ((cursor.bigEndian(4) & 0x7FFF_FFFF) << 32) | cursor.bigEndian(4);
            default -> cursor.bigEndian(Math.min(count, 7));
        };
    }
}
