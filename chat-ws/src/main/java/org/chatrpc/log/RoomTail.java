package org.chatrpc.log;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;

/**
 * The newest messages of one room, by number, without gaps. Not thread-safe: guarded by the lock of {@link MessageLog}.
 *
 * @param <M> a message
 */
final class RoomTail<M> {
    private final Tail<M> messages = new Tail<>();
    /** The number of the first message, if there is any. */
    private long first;

    void add(long number, M message) {
        if (messages.isEmpty()) {
            first = number;
        }
        messages.add(message);
    }

    /** Removes the message with the lowest number; there must be one. */
    void removeFirst() {
        messages.removeFirst();
        first++;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /**
     * The messages with the largest numbers below {@code number}, in ascending order; empty if some of them may not be here.
     *
     * @param size the size of a message in bytes
     */
    Optional<Slice<M>> before(long number, ReadLimit limit, ToLongFunction<M> size) {
        long newest = Math.min(number, first + messages.size()) - 1;
        Iterator<M> descending = LongStream.iterate(newest, each -> each >= first, each -> each - 1)
                .mapToObj(this::get)
                .iterator();
        Slice<M> found = Slice.of(descending, limit, size).reversed();
        if (found.hasMore() || first == 1) {
            return Optional.of(found);
        }
        return found.items().size() == limit.items() ? Optional.of(new Slice<>(found.items(), true)) : Optional.empty();
    }

    /**
     * The messages with the smallest numbers above {@code number}, in ascending order; empty if some of them may not be here.
     *
     * @param size the size of a message in bytes
     */
    Optional<Slice<M>> after(long number, ReadLimit limit, ToLongFunction<M> size) {
        if (number < first - 1) {
            return Optional.empty();
        }
        long end = first + messages.size();
        Iterator<M> ascending = LongStream.range(Math.min(number, end - 1) + 1, end)
                .mapToObj(this::get)
                .iterator();
        return Optional.of(Slice.of(ascending, limit, size));
    }

    private M get(long number) {
        return messages.get((int) (number - first));
    }
}
