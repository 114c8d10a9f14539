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
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Span;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.message.StoredMessage;

/**
 * The recent log entries, in memory; serves almost every poll, and reads of the newest messages of a room.
 *
 * <p>Guarded by the container (Jakarta Enterprise Beans 4.0, section 3.4.4): any number of concurrent readers, or one
 * writer. The write lock is held only for a few additions to lists; the commit that precedes an {@link #append} happens
 * outside. Reads return copies, as the caller no longer holds the lock. No method needs a transaction, and starting one
 * for each call would cost more than the call itself.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageLog {
    // All guarded by the bean's lock, which the container takes according to each method's @Lock: no @GuardedBy can
    // name it.
    private final Map<String, StreamTail> streams = new HashMap<>();
    /** For each entry, in order, the stream that contains it. */
    private final Deque<StreamTail> window = new ArrayDeque<>();

    private final CachedMessages messages = new CachedMessages();

    private final LogPosition position = new LogPosition();
    private ReadLimit capacity = ReadLimit.items(1);
    /** The size of the entries without their messages. */
    private long entryBytes;

    /**
     * Replaces the content with these entries.
     *
     * @param bounds its {@code floor} is the seq before the first of the entries
     * @param capacity how much to keep in memory; at least the last entry is kept
     */
    @Lock(LockType.WRITE)
    public void reset(Bounds bounds, List<LogEntry> entries, ReadLimit capacity) {
        streams.clear();
        window.clear();
        messages.clear();
        entryBytes = 0;
        this.capacity = capacity;
        position.set(new Bounds(bounds.logId(), bounds.firstSeq(), bounds.floor(), bounds.floor()));
        append(entries);
    }

    /**
     * Adds committed entries, in order, and evicts the oldest ones beyond the capacity. Entries already present are
     * skipped. If a message was changed, all its entries in memory get its new state.
     */
    @Lock(LockType.WRITE)
    public void append(List<LogEntry> entries) {
        Bounds bounds = position.bounds();
        long head = bounds.head();
        for (LogEntry entry : entries) {
            if (entry.seq() > head) {
                add(entry);
                head = entry.seq();
            }
        }
        long floor = bounds.floor();
        while (window.size() > 1
                && (window.size() > capacity.items() || entryBytes + messages.bytes() > capacity.bytes())) {
            floor = dropOldest();
        }
        position.set(new Bounds(bounds.logId(), bounds.firstSeq(), floor, head));
    }

    /**
     * Records what is still on disk. Results may arrive late: earlier ones, or those of another log from before a
     * backup was restored, are ignored.
     */
    @Lock(LockType.WRITE)
    public void pruned(LogStore.Retained retained) {
        Bounds bounds = position.bounds();
        if (retained.logId().equals(bounds.logId()) && retained.firstSeq() > bounds.firstSeq()) {
            position.set(new Bounds(bounds.logId(), retained.firstSeq(), bounds.floor(), bounds.head()));
        }
    }

    @Lock(LockType.READ)
    public Bounds bounds() {
        return position.bounds();
    }

    /** The position that every later change is published in. */
    @Lock(LockType.READ)
    public LogPosition position() {
        return position;
    }

    /**
     * The entries of these spans with a seq above {@code after} and up to {@code upTo}, in order, as many as the limit
     * allows. Empty if some of them may no longer be in memory.
     */
    @Lock(LockType.READ)
    public Optional<Slice<LogEntry>> read(List<Span> spans, long after, long upTo, ReadLimit limit) {
        Bounds bounds = position.bounds();
        if (after < bounds.floor()) {
            return Optional.empty();
        }
        if (after >= Math.min(upTo, bounds.head())) {
            return Optional.of(new Slice<>(List.of(), false));
        }
        // One more than the limit shows whether there are more.
        int max = limit.items() + 1;
        List<LogEntry> found = new ArrayList<>();
        for (Span span : spans) {
            StreamTail tail = streams.get(span.stream());
            if (tail != null) {
                tail.copy(Math.max(span.fromSeq(), after + 1), Math.min(span.toSeq(), upTo), max, found);
            }
        }
        found.sort(Comparator.comparingLong(LogEntry::seq));
        return Optional.of(Slice.of(found.stream().map(messages::resolve).iterator(), limit, LogEntry::bytes));
    }

    /** As {@link MessageStore#before}; empty if some of the messages may no longer be in memory. */
    @Lock(LockType.READ)
    public Optional<Slice<StoredMessage>> messagesBefore(String room, long number, ReadLimit limit) {
        return messages.before(room, number, limit);
    }

    /** As {@link MessageStore#after}; empty if some of the messages may no longer be in memory. */
    @Lock(LockType.READ)
    public Optional<Slice<StoredMessage>> messagesAfter(String room, long number, ReadLimit limit) {
        return messages.after(room, number, limit);
    }

    private void add(LogEntry entry) {
        StreamTail tail = streams.computeIfAbsent(entry.fact().stream(), name -> new StreamTail());
        LogEntry held = messages.add(entry, tail);
        tail.add(held);
        window.addLast(tail);
        entryBytes += CachedMessages.bytesOf(held);
    }

    private long dropOldest() {
        StreamTail tail = window.removeFirst();
        LogEntry oldest = tail.removeFirst();
        entryBytes -= CachedMessages.bytesOf(oldest);
        messages.removeFirst(oldest);
        if (tail.isEmpty()) {
            streams.remove(oldest.fact().stream());
        }
        return oldest.seq();
    }
}
