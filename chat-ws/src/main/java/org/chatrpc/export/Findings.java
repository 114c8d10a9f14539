package org.chatrpc.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param faults what must not be; empty if the export is as it was written
 * @param gaps what is not there and why, for people
 */
record Findings(List<String> faults, List<String> gaps) {
    /** More would help nobody. */
    private static final int MAX = 1_000;

    Findings() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void fault(String text) {
        add(faults, text);
    }

    void gap(String text) {
        add(gaps, text);
    }

    private static void add(List<String> to, String text) {
        if (to.size() < MAX) {
            to.add(text);
        } else if (to.size() == MAX) {
            to.add("and more");
        }
    }
}
