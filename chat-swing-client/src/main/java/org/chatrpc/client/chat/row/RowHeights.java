package org.chatrpc.client.chat.row;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The heights and positions of rows: measured for those that have been visible, estimated for others. Uses plain
 * arrays, so that a change to a hundred thousand rows takes a fraction of a millisecond.
 */
public final class RowHeights {

    private List<Row> rows = List.of();
    private int[] heights = {};
    private boolean[] measured = {};
    private int[] tops = {0};

    public int count() {
        return rows.size();
    }

    public List<Row> rows() {
        return rows;
    }

    public Row row(int index) {
        return rows.get(index);
    }

    public int top(int index) {
        return tops[index];
    }

    public int height(int index) {
        return heights[index];
    }

    public int total() {
        return tops[heights.length];
    }

    /** The row at a vertical position; the last one for anything below. Requires at least one row. */
    public int indexAt(int y) {
        int found = Arrays.binarySearch(tops, 0, heights.length, y);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** Replaces the rows, keeping the heights of those that remain. */
    public void replace(List<Row> next, ToIntFunction<Row> estimate) {
        int shorter = Math.min(rows.size(), next.size());
        int prefix = 0;
        while (prefix < shorter && rows.get(prefix).equals(next.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && rows.get(rows.size() - 1 - suffix).equals(next.get(next.size() - 1 - suffix))) {
            suffix++;
        }
        int[] nextHeights = Arrays.copyOf(heights, next.size());
        boolean[] nextMeasured = Arrays.copyOf(measured, next.size());
        System.arraycopy(heights, rows.size() - suffix, nextHeights, next.size() - suffix, suffix);
        System.arraycopy(measured, rows.size() - suffix, nextMeasured, next.size() - suffix, suffix);
        Map<Row, Integer> before = new HashMap<>();
        for (int i = prefix; i < rows.size() - suffix; i++) {
            if (measured[i]) {
                before.put(rows.get(i), heights[i]);
            }
        }
        for (int i = prefix; i < next.size() - suffix; i++) {
            Integer known = before.get(next.get(i));
            nextMeasured[i] = known != null;
            nextHeights[i] = known != null ? known : estimate.applyAsInt(next.get(i));
        }
        rows = next;
        heights = nextHeights;
        measured = nextMeasured;
        sum();
    }

    /** The width or the font has changed, so all measurements are discarded. */
    public void forget(ToIntFunction<Row> estimate) {
        Arrays.fill(measured, false);
        Arrays.setAll(heights, i -> estimate.applyAsInt(rows.get(i)));
        sum();
    }

    /** The height of a row has changed. */
    public void forget(int index) {
        measured[index] = false;
    }

    /** Measures rows from one index to another, inclusive; returns whether any height has changed. */
    public boolean measure(int from, int to, ToIntFunction<Row> exact) {
        boolean changed = false;
        for (int i = from; i <= to; i++) {
            if (!measured[i]) {
                int height = exact.applyAsInt(rows.get(i));
                changed |= height != heights[i];
                heights[i] = height;
                measured[i] = true;
            }
        }
        if (changed) {
            sum();
        }
        return changed;
    }

    private void sum() {
        tops = new int[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            tops[i + 1] = tops[i] + heights[i];
        }
    }
}
