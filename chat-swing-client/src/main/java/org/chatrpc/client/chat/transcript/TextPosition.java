package org.chatrpc.client.chat.transcript;

import java.util.List;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;

/**
 * A position in the text of a message, independent of rows being added or removed.
 *
 * @param key the key of the message's row
 * @param number the message's number, 0 while it has none
 * @param offset in UTF-16 units, between 0 and the length of the text
 */
record TextPosition(String key, long number, int offset) {

    static TextPosition of(MessageRow row, int offset) {
        int length = row.hasText() ? row.body().length() : 0;
        return new TextPosition(row.key(), row.number(), Math.max(0, Math.min(offset, length)));
    }

    static TextPosition start(MessageRow row) {
        return of(row, 0);
    }

    static TextPosition end(MessageRow row) {
        return of(row, Integer.MAX_VALUE);
    }

    /** A position in a list of rows; an index after the last row means the end. */
    record Position(int index, int offset) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            int rows = Integer.compare(index, other.index);
            return rows != 0 ? rows : Integer.compare(offset, other.offset);
        }
    }

    /**
     * Resolves this place in a list of rows; if its message no longer exists, to the nearest position on the same side.
     */
    Position in(List<Row> rows) {
        int after = rows.size();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof MessageRow row) {
                if (row.key().equals(key)) {
                    return new Position(i, offset);
                }
                if (number > 0 && (row.number() == 0 || row.number() > number)) {
                    after = i;
                }
            }
        }
        return new Position(after, 0);
    }
}
