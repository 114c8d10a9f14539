package org.chatrpc.client.ui.emoji;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The directory of a font: the positions of its tables. See "OpenType font file" in the OpenType specification. */
final class FontTables {

    private static final long TRUE_TYPE = 0x0001_0000;
    private static final int HEADER = 12;
    private static final int RECORD = 16;

    /** In bytes; in no emoji font is a table that is read as a whole larger. */
    private static final int LARGEST = 1 << 20;

    private final FontData data;
    private final FontTable records;
    private final int count;

    /** @throws DamagedFontException if this is not a TrueType font */
    FontTables(FontData data) throws IOException {
        this.data = data;
        FontTable header = new FontTable(data.read(0, HEADER));
        if (header.u32(0) != TRUE_TYPE) {
            throw new DamagedFontException("No TrueType font");
        }
        count = header.u16(4);
        records = new FontTable(data.read(HEADER, count * RECORD));
    }

    /** Reads a whole table. */
    FontTable table(String tag) throws IOException {
        long record = record(tag).orElseThrow(() -> new DamagedFontException("The table " + tag + " is missing"));
        long length = records.u32(record + 12);
        if (length > LARGEST) {
            throw new DamagedFontException("The table " + tag + " has " + length + " bytes");
        }
        return new FontTable(data.read(records.u32(record + 8), (int) length));
    }

    /** The position in the file of a table that is too large to be read as a whole. */
    long start(String tag) throws IOException {
        return records.u32(
                record(tag).orElseThrow(() -> new DamagedFontException("The table " + tag + " is missing")) + 8);
    }

    private Optional<Long> record(String tag) throws IOException {
        for (long at = 0; at < (long) count * RECORD; at += RECORD) {
            if (tag.equals(new String(records.bytes(at, 4), StandardCharsets.US_ASCII))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
