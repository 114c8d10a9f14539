package org.chatrpc.log;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.MessageFact;

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

    /**
     * Gives the entry {@code seq} the current state of its message, if the entry is here and has an older one.
     *
     * @return the number of bytes by which the entry has grown
     */
    long update(long seq, StoredMessage current) {
        int index = firstAtOrAfter(seq);
        if (index == entries.size() || entries.get(index).seq() != seq) {
            return 0;
        }
        LogEntry before = entries.get(index);
        if (!(before.fact() instanceof MessageFact about)
                || about.message().changes().seq() >= current.changes().seq()) {
            return 0;
        }
        LogEntry after = new LogEntry(seq, before.at(), about.with(current));
        entries.set(index, after);
        return after.bytes() - before.bytes();
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
