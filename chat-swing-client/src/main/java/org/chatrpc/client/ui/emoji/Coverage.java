package org.chatrpc.client.ui.emoji;

/** The "coverage table" of the OpenType specification's common layout formats: the glyphs to which a rule applies. */
final class Coverage {

    private Coverage() {}

    /** The index of a glyph among the covered ones; negative if it is not covered. */
    static int index(FontTable coverage, int glyph) throws DamagedFontException {
        return coverage.u16(0) == 1 ? inList(coverage, glyph) : inRanges(coverage, glyph);
    }

    private static int inList(FontTable coverage, int glyph) throws DamagedFontException {
        int low = 0;
        int high = coverage.u16(2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = coverage.u16(4 + 2L * middle);
            if (here == glyph) {
                return middle;
            } else if (here < glyph) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static int inRanges(FontTable coverage, int glyph) throws DamagedFontException {
        int low = 0;
        int high = coverage.u16(2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            FontTable range = coverage.at(4 + 6L * middle);
            if (glyph < range.u16(0)) {
                high = middle - 1;
            } else if (glyph > range.u16(2)) {
                low = middle + 1;
            } else {
                return range.u16(4) + glyph - range.u16(0);
            }
        }
        return -1;
    }
}
