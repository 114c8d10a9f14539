package org.chatrpc.client.ui.emoji;

/**
 * A table of a font, or the part of it after an offset. All numbers are big-endian; every access is bounds-checked.
 * Immutable.
 */
final class FontTable {

    private final byte[] bytes;
    private final int start;

    FontTable(byte[] bytes) {
        this(bytes, 0);
    }

    private FontTable(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** The part of this table after an offset. */
    FontTable at(long offset) throws DamagedFontException {
        return new FontTable(bytes, place(offset, 0));
    }

    int u8(long offset) throws DamagedFontException {
        return bytes[place(offset, 1)] & 0xFF;
    }

    int u16(long offset) throws DamagedFontException {
        int at = place(offset, 2);
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    long u32(long offset) throws DamagedFontException {
        place(offset, 4);
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    /** A number of bytes from an offset. */
    byte[] bytes(long offset, int length) throws DamagedFontException {
        int from = place(offset, length);
        byte[] part = new byte[length];
        System.arraycopy(bytes, from, part, 0, length);
        return part;
    }

    private int place(long offset, int length) throws DamagedFontException {
        long at = start + offset;
        if (offset < 0 || at + length > bytes.length) {
            throw new DamagedFontException("Offset " + at + " is beyond the " + bytes.length + " bytes of the table");
        }
        return (int) at;
    }
}
