package org.chatrpc.log;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chatrpc.model.fact.LogEntry;

/** The recent entries of one stream, in order. Not thread-safe: guarded by the lock of {@link MessageLog}. */
final class StreamTail {
    private final Tail<LogEntry> entries = new Tail<>();

    void add(LogEntry entry) {
        entries.add(entry);
    }

    /** Removes and returns the first entry; there must be one. */
    LogEntry removeFirst() {
        return entries.removeFirst();
    }

    /** Replaces the entry {@code seq}, which must be here. */
    void replace(long seq, UnaryOperator<LogEntry> change) {
        int index = firstAtOrAfter(seq);
        entries.set(index, change.apply(entries.get(index)));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Adds to {@code target} at most {@code max} entries with a seq from {@code from} to {@code to}. */
    void copy(long from, long to, int max, List<LogEntry> target) {
        int first = firstAtOrAfter(from);
        int end = (int) Math.min(entries.size(), (long) first + max);
        for (int i = first; i < end && entries.get(i).seq() <= to; i++) {
            target.add(entries.get(i));
        }
    }

    private int firstAtOrAfter(long seq) {
        int low = 0;
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
