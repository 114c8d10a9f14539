package org.chatrpc.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chatrpc.model.fact.LogEntry;

/** The recent entries of one stream, in order. Not thread-safe: guarded by the lock of {@link MessageLog}. */
final class StreamTail {
    private final List<LogEntry> entries = new ArrayList<>();
    /**
     * Entries before this index have been removed; removing them from the list one by one would shift the rest each
     * time.
     */
    private int start;

    void add(LogEntry entry) {
        entries.add(entry);
    }

    /** Removes and returns the first entry; there must be one. */
    LogEntry removeFirst() {
        LogEntry first = entries.set(start, null);
        start++;
        if (start > 32 && start * 2 > entries.size()) {
            entries.subList(0, start).clear();
            start = 0;
        }
        return first;
    }

    /** Replaces the entry {@code seq}, which must be here. */
    void replace(long seq, UnaryOperator<LogEntry> change) {
        int index = firstAtOrAfter(seq);
        entries.set(index, change.apply(entries.get(index)));
    }

    boolean isEmpty() {
        return start == entries.size();
    }

    /** Adds to {@code target} at most {@code max} entries with a seq from {@code from} to {@code to}. */
    void copy(long from, long to, int max, List<LogEntry> target) {
        int end = (int) Math.min(entries.size(), (long) firstAtOrAfter(from) + max);
        for (int i = firstAtOrAfter(from); i < end && entries.get(i).seq() <= to; i++) {
            target.add(entries.get(i));
        }
    }

    private int firstAtOrAfter(long seq) {
        int low = start;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).seq() < seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
