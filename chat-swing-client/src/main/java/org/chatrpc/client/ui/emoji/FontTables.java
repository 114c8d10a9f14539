package org.chatrpc.client.ui.emoji;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The directory of a font: which table begins where. See "OpenType font file" of the OpenType specification. */
final class FontTables {

    private static final long TRUE_TYPE = 0x0001_0000;
    private static final int HEADER = 12;
    private static final int RECORD = 16;

    /** No table that is read as a whole is larger in any font for emoji. */
    private static final int LARGEST = 1 << 20;

    private final FontData data;
    private final FontTable records;
    private final int count;

    /** @throws DamagedFontException if this is no TrueType font */
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

    /** Where a table that is too large to be read as a whole begins in the file. */
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
