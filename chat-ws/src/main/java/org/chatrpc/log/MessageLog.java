package org.chatrpc.log;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Span;
import org.chatrpc.model.fact.LogEntry;

/**
 * The recent entries of the log, in memory: the answer to nearly every poll.
 *
 * <p>The container guards it (Jakarta Enterprise Beans 4.0, section 3.4.4): any number of readers at once, or one writer.
 * What is under the write lock is a few additions to lists; the commit that goes before an {@link #append} runs outside.
 * Reads return copies, as whoever holds the result no longer holds the lock. No call needs a transaction, and opening one
 * for each would cost more than the call does.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageLog {
    // All guarded by the bean's lock, which the container takes as each method's @Lock says: no @GuardedBy can name it.
    private final Map<String, StreamTail> streams = new HashMap<>();
    private final Deque<LogEntry> window = new ArrayDeque<>();
    private Bounds bounds = new Bounds("", 1, 0, 0);
    private ReadLimit capacity = ReadLimit.items(1);
    private long windowBytes;

    /**
     * Starts again from these entries.
     *
     * @param bounds of which {@code floor} is the seq before the first of the entries
     * @param capacity what to keep in memory; at least the last entry is kept
     */
    @Lock(LockType.WRITE)
    public void reset(Bounds bounds, List<LogEntry> entries, ReadLimit capacity) {
        streams.clear();
        window.clear();
        windowBytes = 0;
        this.capacity = capacity;
        this.bounds = new Bounds(bounds.logId(), bounds.firstSeq(), bounds.floor(), bounds.floor());
        append(entries);
    }

    /** Adds committed entries, in order, and lets the oldest go when they are too many or too large. Known entries are passed over. */
    @Lock(LockType.WRITE)
    public void append(List<LogEntry> entries) {
        long head = bounds.head();
        for (LogEntry entry : entries) {
            if (entry.seq() > head) {
                add(entry);
                head = entry.seq();
            }
        }
        long floor = bounds.floor();
        while (window.size() > 1 && (window.size() > capacity.items() || windowBytes > capacity.bytes())) {
            floor = dropOldest();
        }
        bounds = new Bounds(bounds.logId(), bounds.firstSeq(), floor, head);
    }

    /**
     * Notes what the store still has of a log. Answers may come late: what was kept earlier, or of another log, before a
     * backup was restored, changes nothing.
     */
    @Lock(LockType.WRITE)
    public void forgotten(LogStore.Kept kept) {
        if (kept.logId().equals(bounds.logId()) && kept.firstSeq() > bounds.firstSeq()) {
            bounds = new Bounds(bounds.logId(), kept.firstSeq(), bounds.floor(), bounds.head());
        }
    }

    @Lock(LockType.READ)
    public Bounds bounds() {
        return bounds;
    }

    /**
     * The entries of these parts of streams with a seq above {@code after} and up to {@code upTo}, in order, the first
     * ones that the limit allows. Empty if some of them may no longer be in memory.
     */
    @Lock(LockType.READ)
    public Optional<Slice<LogEntry>> read(List<Span> spans, long after, long upTo, ReadLimit limit) {
        if (after < bounds.floor()) {
            return Optional.empty();
        }
        if (after >= Math.min(upTo, bounds.head())) {
            return Optional.of(new Slice<>(List.of(), false));
        }
        // One more than is wanted tells whether there are more.
        int max = limit.items() + 1;
        List<LogEntry> found = new ArrayList<>();
        for (Span span : spans) {
            StreamTail tail = streams.get(span.stream());
            if (tail != null) {
                tail.copy(Math.max(span.fromSeq(), after + 1), Math.min(span.toSeq(), upTo), max, found);
            }
        }
        found.sort(Comparator.comparingLong(LogEntry::seq));
        return Optional.of(Slice.of(found.iterator(), limit, LogEntry::bytes));
    }

    private void add(LogEntry entry) {
        window.addLast(entry);
        windowBytes += entry.bytes();
        String stream = entry.fact().stream();
        if (!stream.isEmpty()) {
            streams.computeIfAbsent(stream, name -> new StreamTail()).add(entry);
        }
    }

    private long dropOldest() {
        LogEntry oldest = window.removeFirst();
        windowBytes -= oldest.bytes();
        String stream = oldest.fact().stream();
        StreamTail tail = streams.get(stream);
        if (tail != null) {
            tail.dropFirst();
            if (tail.isEmpty()) {
                streams.remove(stream);
            }
        }
        return oldest.seq();
    }
}
