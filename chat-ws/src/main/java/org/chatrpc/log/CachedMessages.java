package org.chatrpc.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;

/**
 * The messages of the entries in memory, each cached once in its latest state, however many entries refer to it. So a
 * change costs the same for a message with one reaction as for one with thousands, and nothing of an earlier state
 * stays in memory. Not thread-safe: guarded by the lock of {@link MessageLog}.
 */
final class CachedMessages {
    private final Map<Long, Held> messages = new HashMap<>();
    /** The messages that were posted by entries in memory, by room. */
    private final Map<String, RoomTail<Held>> rooms = new HashMap<>();

    private long bytes;

    private static final class Held {
        private StoredMessage current;
        /** The reference that entries contain instead of a state of the message. */
        private final StoredMessage reference;
        /** The entries about the message, in order. */
        private final Deque<Long> entries = new ArrayDeque<>();

        Held(StoredMessage current) {
            this.current = current;
            this.reference = current.reference();
        }

        long bytes() {
            return current.bytes();
        }
    }

    /** The estimated heap size of the messages in bytes. */
    long bytes() {
        return bytes;
    }

    void clear() {
        messages.clear();
        rooms.clear();
        bytes = 0;
    }

    /** Caches the message of a new entry, and returns the entry without it. */
    LogEntry add(LogEntry entry, StreamTail tail) {
        if (!(entry.fact() instanceof MessageFact about)) {
            return entry;
        }
        StoredMessage message = about.message();
        Held held = messages.computeIfAbsent(message.id(), id -> {
            bytes += message.bytes();
            return new Held(message);
        });
        if (held.current.version() < message.version()) {
            bytes += message.bytes() - held.current.bytes();
            held.current = message;
        }
        countAnswer(about, entry.seq());
        if (about instanceof MessageDeleted) {
            // The entries themselves may contain content of the message, too.
            for (long seq : held.entries) {
                tail.replace(seq, earlier -> with(with(earlier, message), held.reference));
            }
        }
        held.entries.addLast(entry.seq());
        if (about instanceof MessagePosted) {
            rooms.computeIfAbsent(message.room(), room -> new RoomTail<>()).add(message.number(), held);
        }
        return with(entry, held.reference);
    }

    /** The state read from disk may already include the reply. */
    private void countAnswer(MessageFact about, long seq) {
        Held root = messages.get(about.message().threadRoot());
        if (root != null && about.answers() != 0 && root.current.version() < seq) {
            root.current = root.current.withAnswers(seq, about.answers());
        }
    }

    /** Releases the message of the oldest entry, unless later entries are about it. */
    void removeFirst(LogEntry entry) {
        if (entry.fact() instanceof MessageFact about) {
            long id = about.message().id();
            Held held = held(id);
            held.entries.removeFirst();
            if (held.entries.isEmpty()) {
                messages.remove(id);
                bytes -= held.current.bytes();
            }
            if (about instanceof MessagePosted) {
                removeFirstOf(held.current.room());
            }
        }
    }

    private void removeFirstOf(String room) {
        RoomTail<Held> tail = Objects.requireNonNull(rooms.get(room), "It has each message that an entry posted");
        tail.removeFirst();
        if (tail.isEmpty()) {
            rooms.remove(room);
        }
    }

    /** As {@link MessageStore#before}; empty if some of the messages may not be in memory. */
    Optional<Slice<StoredMessage>> before(String room, long number, ReadLimit limit) {
        return Optional.ofNullable(rooms.get(room))
                .flatMap(tail -> tail.before(number, limit, Held::bytes))
                .map(CachedMessages::current);
    }

    /** As {@link MessageStore#after}; empty if some of the messages may not be in memory. */
    Optional<Slice<StoredMessage>> after(String room, long number, ReadLimit limit) {
        return Optional.ofNullable(rooms.get(room))
                .flatMap(tail -> tail.after(number, limit, Held::bytes))
                .map(CachedMessages::current);
    }

    private static Slice<StoredMessage> current(Slice<Held> held) {
        return new Slice<>(held.items().stream().map(each -> each.current).toList(), held.hasMore());
    }

    /** The entry with the current state of its message. */
    LogEntry resolve(LogEntry entry) {
        return entry.fact() instanceof MessageFact about
                ? with(entry, held(about.message().id()).current)
                : entry;
    }

    /** The estimated heap size of an entry in bytes, without its message. */
    static long bytesOf(LogEntry entry) {
        return entry.fact() instanceof MessageFact about
                ? entry.bytes() - about.message().bytes()
                : entry.bytes();
    }

    private Held held(long id) {
        return Objects.requireNonNull(messages.get(id), "Each entry in memory has its message there");
    }

    private static LogEntry with(LogEntry entry, StoredMessage message) {
        return new LogEntry(entry.seq(), entry.at(), ((MessageFact) entry.fact()).with(message));
    }
}
