package org.chatrpc.client.chat.transcript;

import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowHeights;
import org.chatrpc.client.chat.row.RowMeasure;

/**
 * The visible range of the rows. Visible rows must not move when rows above them are added, removed or turn out
 * higher than estimated: the row at the top edge keeps its position, or the end does while the view follows it.
 * Contains no UI code; all sizes are in pixels.
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

    /** Whether the end is visible and is followed as rows are added. */
    boolean atEnd() {
        return following;
    }

    /** The scroll offset within {@link #contentHeight()}. */
    int offset() {
        return offset;
    }

    int contentHeight() {
        return heights.total();
    }

    int height() {
        return height;
    }

    /** Replaces the rows; the visible ones keep their position, or the view stays at the end. */
    void setRows(List<Row> rows) {
        Anchor anchor = anchor();
        heights.replace(rows, measure::estimate);
        following &= endIsNewest();
        restore(anchor);
    }

    /** Sets the height of the view. */
    void resize(int pixels) {
        height = pixels;
        settle();
    }

    /** The width or the font has changed: all heights are invalid, but the visible rows stay visible. */
    void reflow(int pixels) {
        Anchor anchor = anchor();
        height = pixels;
        heights.forget(measure::estimate);
        restore(anchor);
    }

    /** The height of a row has changed: it is measured again, and the rows above it keep their position. */
    void changed(int index) {
        int top = heights.top(index);
        following = false;
        heights.forget(index);
        heights.measure(index, index, measure::measure);
        if (top < offset) {
            offset = top;
        }
        settle();
    }

    void scrollTo(int target) {
        int last = Math.max(0, heights.total() - height);
        int place = Math.max(0, Math.min(target, last));
        if (place > 0 && place < offset && offset - place <= height) {
            // Starts a little further up, so that rows scrolling into view do not displace the visible ones.
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

    /** Scrolls a row into the upper part of the view. */
    void scrollToRow(int index) {
        // The rows in between were never measured, so the position is exact only once those around it have been.
        for (int i = 0; i < 3; i++) {
            scrollTo(heights.top(index) - height / 4);
        }
    }

    /** Scrolls just far enough to show a row, or the beginning of one higher than the view. */
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

    /** The first and last index of the at least partly visible rows; empty if there are none. */
    Optional<int[]> visible() {
        if (heights.count() == 0 || height <= 0) {
            return Optional.empty();
        }
        return Optional.of(new int[] {heights.indexAt(offset), heights.indexAt(offset + height - 1)});
    }

    /** The top of a row relative to the view; it may be out of view. */
    int rowTop(int index) {
        return heights.top(index) - offset + slack();
    }

    int rowHeight(int index) {
        return heights.height(index);
    }

    /**
     * The row at a vertical position of the view; the nearest one above the first and below the last. Requires at
     * least one row.
     */
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

    /** Whether the last row is the newest message and not only the end of the loaded ones. */
    private boolean endIsNewest() {
        return heights.count() == 0 || !(heights.row(heights.count() - 1) instanceof Row.Newer);
    }

    /** A short conversation is aligned to the bottom, next to the composer. */
    private int slack() {
        return Math.max(0, height - heights.total());
    }

    /** The row at the top edge, and how much of it is above the edge. */
    private record Anchor(Optional<Row> row, int above) {}

    private Anchor anchor() {
        if (following || heights.count() == 0) {
            return new Anchor(Optional.empty(), 0);
        }
        int index = heights.indexAt(offset);
        // Messages are found again after a change; the rows between them may not be.
        while (index < heights.count() - 1 && !(heights.row(index) instanceof MessageRow)) {
            index++;
        }
        return new Anchor(Optional.of(heights.row(index)), offset - heights.top(index));
    }

    private void restore(Anchor anchor) {
        anchor.row().flatMap(this::find).ifPresent(index -> hold(index, anchor.above()));
        settle();
    }

    /** Places a row at a distance from the top edge, whatever the heights of the rows before it. */
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

    /** Measures visible rows until nothing moves, keeping the anchor in place. */
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
