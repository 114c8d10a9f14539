package org.chatrpc.client.chat.transcript;

import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;

/** The message with the keyboard cursor, which stays on it while rows are added and removed. Contains no UI code. */
public final class MessageCursor {

    private Optional<Place> place = Optional.empty();

    void set(MessageRow row) {
        place = Optional.of(Place.start(row));
    }

    /** The row of the message, or the nearest one if it is gone; empty if the cursor was never set. */
    Optional<Integer> index(List<Row> rows) {
        return place.map(at -> at.in(rows).index()).flatMap(at -> nearest(rows, at));
    }

    /** Likewise, the row itself. */
    public Optional<MessageRow> row(List<Row> rows) {
        return index(rows).map(at -> (MessageRow) rows.get(at));
    }

    /** The next message above or below the cursor; empty at either end. */
    Optional<Integer> next(List<Row> rows, int step) {
        Optional<Integer> now = index(rows);
        return now.flatMap(at -> message(rows, at + step, step));
    }

    /** The last message; empty if there is none. */
    public static Optional<Integer> last(List<Row> rows) {
        return message(rows, rows.size() - 1, -1);
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
