package org.chatrpc.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A bounded part of a longer sequence.
 *
 * @param hasMore whether the limit, rather than the end of the sequence, ended it
 */
public record Slice<T>(List<T> items, boolean hasMore) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Takes items from the source as long as the limit allows; never keeps more than one item beyond the limit. */
    public static <T> Slice<T> of(Iterator<T> source, ReadLimit limit, ToLongFunction<T> size) {
        List<T> items = new ArrayList<>();
        long bytes = 0;
        while (source.hasNext()) {
            if (items.size() == limit.items()) {
                return new Slice<>(items, true);
            }
            T next = source.next();
            bytes += size.applyAsLong(next);
            if (bytes > limit.bytes() && !items.isEmpty()) {
                return new Slice<>(items, true);
            }
            items.add(next);
        }
        return new Slice<>(items, false);
    }

    /** The same items in the opposite order. */
    public Slice<T> reversed() {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return new Slice<>(reversed, hasMore);
    }
}
