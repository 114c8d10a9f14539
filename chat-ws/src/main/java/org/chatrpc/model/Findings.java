package org.chatrpc.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of a check, for display: the first thousand, because more would not help, and the number of further
 * ones. For one thread.
 */
public final class Findings {
    private static final int MAX = 1_000;

    private final List<String> first = new ArrayList<>();
    private long count;

    public void add(String finding) {
        count++;
        if (first.size() < MAX) {
            first.add(finding);
        }
    }

    /** How many there are, those included that {@link #lines} does not name. */
    public long count() {
        return count;
    }

    /**
     * The findings in the order in which they were added; if there are too many, the last line states how many are
     * omitted.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(first);
        if (count > MAX) {
            lines.add("and " + (count - MAX) + " more");
        }
        return List.copyOf(lines);
    }
}
