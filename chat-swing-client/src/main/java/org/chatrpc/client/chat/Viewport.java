package org.chatrpc.client.chat;

import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.Row.MessageRow;

/**
 * Which part of the rows is in view. What is on the screen must not move when rows above it come, go or turn out higher
 * than estimated: the row at the top edge is held where it is, or the end, while the end is what is read. Knows no
 * component; all sizes are pixels.
 */
final class Viewport {

    private final RowHeights heights = new RowHeights();
    private final RowMeasure measure;
    private int height;
    private int offset;
    private boolean following = true;

    Viewport(RowMeasure measure) {
        this.measure = measure;
    }

    List<Row> rows() {
        return heights.rows();
    }

    /** Whether the end is in view, and stays so as more comes. */
    boolean atEnd() {
        return following;
    }

    /** How far down the view is, of {@link #contentHeight()}. */
    int offset() {
        return offset;
    }

    int contentHeight() {
        return heights.total();
    }

    int height() {
        return height;
    }

    /** Shows other rows; what is in view stays where it is, or at the end. */
    void setRows(List<Row> rows) {
        Anchor anchor = anchor();
        heights.replace(rows, measure::estimate);
        following &= endIsNewest();
        restore(anchor);
    }

    /** As many pixels are in view from now on. */
    void resize(int pixels) {
        height = pixels;
        settle();
    }

    /** The width or the font changed: no height holds, but what is read stays in view. */
    void reflow(int pixels) {
        Anchor anchor = anchor();
        height = pixels;
        heights.forget(measure::estimate);
        restore(anchor);
    }

    void scrollTo(int target) {
        int last = Math.max(0, heights.total() - height);
        int place = Math.max(0, Math.min(target, last));
        if (place > 0 && place < offset && offset - place <= height) {
            // A little way up: the rows that come into view must not push away those that are in it.
            int index = heights.indexAt(offset);
            hold(index, place - heights.top(index));
        } else {
            offset = place;
        }
        following = offset >= last && endIsNewest();
        settle();
    }

    void scrollToEnd() {
        following = true;
        settle();
    }

    /** Brings a row into the upper part of the view, wherever it was. */
    void scrollToRow(int index) {
        // The rows on the way were never measured: the place is right only once those around it are.
        for (int i = 0; i < 3; i++) {
            scrollTo(heights.top(index) - height / 4);
        }
    }

    /** Scrolls as little as is needed for a row to be in view; of a row higher than the view, the beginning. */
    void reveal(int index) {
        heights.measure(index, index, measure::measure);
        int top = heights.top(index);
        int bottom = top + heights.height(index);
        if (top < offset || heights.height(index) > height) {
            scrollTo(top);
        } else if (bottom > offset + height) {
            scrollTo(bottom - height);
        }
    }

    /** The rows that are at least partly in view: first and last index, empty if there are none. */
    Optional<int[]> visible() {
        if (heights.count() == 0 || height <= 0) {
            return Optional.empty();
        }
        return Optional.of(new int[] {heights.indexAt(offset), heights.indexAt(offset + height - 1)});
    }

    /** Where the top of a row stands in the view; it may be out of it. */
    int rowTop(int index) {
        return heights.top(index) - offset + slack();
    }

    int rowHeight(int index) {
        return heights.height(index);
    }

    /** The row at a height of the view; the nearest one above the first and below the last. Only if there is a row. */
    int indexAt(int y) {
        return heights.indexAt(Math.max(0, offset + y - slack()));
    }

    /** The message with this key, if it is among the rows. */
    Optional<Integer> indexOf(String key) {
        for (int i = 0; i < heights.count(); i++) {
            if (heights.row(i) instanceof MessageRow row && row.key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The message with this number in the room, if it is among the rows. */
    Optional<Integer> indexOf(long number) {
        for (int i = 0; i < heights.count(); i++) {
            if (heights.row(i) instanceof MessageRow row && row.number() == number) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether the last row is the end, and not just the end of what is loaded. */
    private boolean endIsNewest() {
        return heights.count() == 0 || !(heights.row(heights.count() - 1) instanceof Row.Newer);
    }

    /** A short conversation stands at the bottom, next to the composer. */
    private int slack() {
        return Math.max(0, height - heights.total());
    }

    /** The row at the top edge, and how much of it is above. */
    private record Anchor(Optional<Row> row, int above) {}

    private Anchor anchor() {
        if (following || heights.count() == 0) {
            return new Anchor(Optional.empty(), 0);
        }
        int index = heights.indexAt(offset);
        // A message is found again after a change; the lines between messages may not be.
        while (index < heights.count() - 1 && !(heights.row(index) instanceof MessageRow)) {
            index++;
        }
        return new Anchor(Optional.of(heights.row(index)), offset - heights.top(index));
    }

    private void restore(Anchor anchor) {
        anchor.row().flatMap(this::find).ifPresent(index -> hold(index, anchor.above()));
        settle();
    }

    /** Puts a row so far from the top edge, whatever height those before it turn out to have. */
    private void hold(int index, int above) {
        do {
            offset = heights.top(index) + above;
        } while (heights.measure(heights.indexAt(offset), index, measure::measure));
    }

    private Optional<Integer> find(Row row) {
        if (row instanceof MessageRow message) {
            return indexOf(message.key());
        }
        int index = heights.rows().indexOf(row);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** Measures what is in view until nothing moves any more, and holds what is read in its place. */
    private void settle() {
        boolean moved = height > 0;
        while (moved) {
            int last = Math.max(0, heights.total() - height);
            offset = following ? last : Math.max(0, Math.min(offset, last));
            Optional<int[]> range = visible();
            if (range.isEmpty()) {
                break;
            }
            int first = range.get()[0];
            int above = offset - heights.top(first);
            moved = heights.measure(first, range.get()[1], measure::measure);
            if (moved && !following) {
                offset = heights.top(first) + Math.min(above, heights.height(first));
            }
        }
        if (!following && offset >= heights.total() - height && endIsNewest()) {
            following = true;
        }
    }
}
