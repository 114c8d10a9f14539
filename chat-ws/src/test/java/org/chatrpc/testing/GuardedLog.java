package org.chatrpc.testing;

import jakarta.ejb.LockType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Span;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.message.StoredMessage;

/**
 * The message log as the container provides it: each call holds the lock that its annotation declares (Jakarta
 * Enterprise Beans 4.0, section 3.4.4). Without the container nothing would guard it, and a reader concurrent with a
 * writer could miss entries.
 */
public final class GuardedLog extends MessageLog {
    /** By name. Static, so that {@link Schedules} need not explore the reading of annotations. */
    private static final Map<String, LockType> TYPES = Arrays.stream(MessageLog.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .collect(Collectors.toMap(Method::getName, GuardedLog::typeOf));

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    public void reset(Bounds bounds, List<LogEntry> entries, ReadLimit capacity) {
        guarded("reset", () -> {
            super.reset(bounds, entries, capacity);
            return null;
        });
    }

    @Override
    public void append(List<LogEntry> entries) {
        guarded("append", () -> {
            super.append(entries);
            return null;
        });
    }

    @Override
    public void pruned(LogStore.Retained retained) {
        guarded("pruned", () -> {
            super.pruned(retained);
            return null;
        });
    }

    @Override
    public Bounds bounds() {
        return guarded("bounds", super::bounds);
    }

    @Override
    public Optional<Slice<StoredMessage>> messagesBefore(String room, long number, ReadLimit limit) {
        return guarded("messagesBefore", () -> super.messagesBefore(room, number, limit));
    }

    @Override
    public Optional<Slice<StoredMessage>> messagesAfter(String room, long number, ReadLimit limit) {
        return guarded("messagesAfter", () -> super.messagesAfter(room, number, limit));
    }

    @Override
    public Optional<Slice<LogEntry>> read(List<Span> spans, long after, long upTo, ReadLimit limit) {
        return guarded("read", () -> super.read(spans, after, upTo, limit));
    }

    private <T> T guarded(String method, Supplier<T> call) {
        Lock held = TYPES.get(method) == LockType.READ ? lock.readLock() : lock.writeLock();
        held.lock();
        try {
            return call.get();
        } finally {
            held.unlock();
        }
    }

    private static LockType typeOf(Method method) {
        return method.getAnnotation(jakarta.ejb.Lock.class).value();
    }
}
