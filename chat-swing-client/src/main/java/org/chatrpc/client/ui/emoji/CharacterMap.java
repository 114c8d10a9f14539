package org.chatrpc.client.ui.emoji;

/**
 * Maps characters to glyphs: table cmap of the OpenType specification, format 12 ("segmented coverage"), which covers
 * supplementary characters. Immutable.
 */
final class CharacterMap {

    private static final int FORMAT = 12;
    private static final int HEADER = 16;
    private static final int GROUP = 12;

    private final FontTable groups;
    private final long count;

    /** @throws DamagedFontException if the table has no subtable in format 12 */
    CharacterMap(FontTable cmap) throws DamagedFontException {
        FontTable segments = segments(cmap);
        count = segments.u32(12);
        groups = segments.at(HEADER);
    }

    private static FontTable segments(FontTable cmap) throws DamagedFontException {
        int encodings = cmap.u16(2);
        for (int i = 0; i < encodings; i++) {
            FontTable encoding = cmap.at(cmap.u32(4 + 8L * i + 4));
            if (encoding.u16(0) == FORMAT) {
                return encoding;
            }
        }
        throw new DamagedFontException("No character map in format 12");
    }

    /** The glyph of a character; 0 if there is none. */
    int glyph(int character) throws DamagedFontException {
        long low = 0;
        long high = count - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            FontTable group = groups.at(middle * GROUP);
            if (character < group.u32(0)) {
                high = middle - 1;
            } else if (character > group.u32(4)) {
                low = middle + 1;
            } else {
                return (int) (group.u32(8) + character - group.u32(0)) & 0xFFFF;
            }
        }
        return 0;
    }
}
