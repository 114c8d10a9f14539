package org.chatrpc.client.chat.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;

/** The message with the keyboard cursor, which stays on it while rows are added and removed. Contains no UI code. */
final class MessageCursor {

    private Optional<TextPosition> place = Optional.empty();

    void set(MessageRow row) {
        place = Optional.of(TextPosition.start(row));
    }

    /** The row of the message, or the nearest one if it no longer exists; empty if the cursor was never set. */
    Optional<Integer> index(List<Row> rows) {
        return place.map(at -> at.in(rows).index()).flatMap(at -> nearest(rows, at));
    }

    /** Likewise, the row itself. */
    Optional<MessageRow> row(List<Row> rows) {
        return index(rows).map(at -> (MessageRow) rows.get(at));
    }

    /** The next message above or below the cursor; empty at either end. */
    Optional<Integer> next(List<Row> rows, int step) {
        Optional<Integer> now = index(rows);
        return now.flatMap(at -> message(rows, at + step, step));
    }

    /** The newest message of a kind; empty if there is none, or if newer messages are not among the rows. */
    static Optional<MessageRow> newest(List<Row> rows, Predicate<MessageRow> kind) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof Row.Newer) {
                return Optional.empty();
            }
            if (rows.get(i) instanceof MessageRow row && kind.test(row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> nearest(List<Row> rows, int index) {
        return message(rows, Math.min(index, rows.size() - 1), -1).or(() -> message(rows, index, 1));
    }

    private static Optional<Integer> message(List<Row> rows, int from, int step) {
        for (int i = from; i >= 0 && i < rows.size(); i += step) {
            if (rows.get(i) instanceof MessageRow) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
