package org.chatrpc.client.ui.emoji;

import java.io.IOException;
import java.util.Optional;

/**
 * The bitmaps of glyphs: tables CBLC (locations) and CBDT (data) of the OpenType specification. Supports what emoji
 * fonts use: index formats 1 and 3 (a list of offsets), image formats 17 and 18 (PNG with metrics). Immutable; images
 * are not cached.
 */
final class Bitmaps {

    private static final int HEADER = 8;
    private static final int SIZE_RECORD = 48;
    private static final int COLOUR = 32;
    private static final int MOST_SIZES = 64;
    private static final int MOST_RANGES = 4096;

    /** In bytes; the largest in Noto Color Emoji has 12,000. */
    private static final int LARGEST_PICTURE = 1 << 17;

    /** The location of a glyph's image within CBDT. */
    private record Place(int format, long offset, long length) {}

    private final FontData data;
    private final FontTable cblc;
    private final long pictures;
    private final FontTable ranges;
    private final long rangeCount;

    Bitmaps(FontData data, FontTables tables) throws IOException {
        this.data = data;
        cblc = tables.table("CBLC");
        pictures = tables.start("CBDT");
        FontTable size = largest();
        ranges = cblc.at(size.u32(0));
        rangeCount = Math.min(MOST_RANGES, size.u32(8));
    }

    /** The index of the largest colour bitmaps. */
    private FontTable largest() throws DamagedFontException {
        Optional<FontTable> found = Optional.empty();
        long sizes = Math.min(MOST_SIZES, cblc.u32(4));
        int height = 0;
        for (long i = 0; i < sizes; i++) {
            FontTable size = cblc.at(HEADER + i * SIZE_RECORD);
            if (size.u8(46) == COLOUR && size.u8(45) > height) {
                height = size.u8(45);
                found = Optional.of(size);
            }
        }
        return found.orElseThrow(() -> new DamagedFontException("No colour bitmaps"));
    }

    /** Whether a glyph has an image; joiners have none. */
    boolean has(int glyph) throws DamagedFontException {
        return place(glyph).isPresent();
    }

    /** The image of a glyph as unvalidated PNG data. */
    Optional<byte[]> png(int glyph) throws IOException {
        Optional<Place> place = place(glyph);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        long length = place.get().length();
        if (length > LARGEST_PICTURE) {
            throw new DamagedFontException("Glyph " + glyph + " has " + length + " bytes");
        }
        FontTable picture = new FontTable(data.read(pictures + place.get().offset(), (int) length));
        int measures = place.get().format() == 17 ? 5 : 8;
        long bytes = Math.min(LARGEST_PICTURE, picture.u32(measures));
        return Optional.of(picture.bytes(measures + 4, (int) bytes));
    }

    private Optional<Place> place(int glyph) throws DamagedFontException {
        for (long i = 0; i < rangeCount; i++) {
            FontTable range = ranges.at(8 * i);
            int first = range.u16(0);
            if (glyph >= first && glyph <= range.u16(2)) {
                return place(ranges.at(range.u32(4)), glyph - first);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> place(FontTable index, int number) throws DamagedFontException {
        int format = index.u16(2);
        if (format != 17 && format != 18) {
            return Optional.empty();
        }
        FontTable offsets = index.at(8);
        long from;
        long to;
        switch (index.u16(0)) {
            case 1 -> {
                from = offsets.u32(4L * number);
                to = offsets.u32(4L * number + 4);
            }
            case 3 -> {
                from = offsets.u16(2L * number);
                to = offsets.u16(2L * number + 2);
            }
            default -> {
                return Optional.empty();
            }
        }
        return from < to ? Optional.of(new Place(format, index.u32(4) + from, to - from)) : Optional.empty();
    }
}
