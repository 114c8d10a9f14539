package org.chatrpc.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A list to which items are added at one end and from which they are removed at the other. Unlike those of an
 * {@link java.util.ArrayDeque}, its items have indexes. Not thread-safe.
 */
final class Tail<T> {
    private final List<T> items = new ArrayList<>();
    /** Items before this index have been removed; removing them from the list one by one would shift the rest each time. */
    private int start;

    void add(T item) {
        items.add(item);
    }

    /** Removes and returns the first item; there must be one. */
    @SuppressWarnings("NullAway") // No one gets the placeholder of a removed item.
    T removeFirst() {
        T first = items.set(start, null);
        start++;
        if (start > 32 && start * 2 > items.size()) {
            items.subList(0, start).clear();
            start = 0;
        }
        return first;
    }

    /** @param index 0 for the first item that has not been removed */
    T get(int index) {
        return items.get(start + index);
    }

    void set(int index, T item) {
        items.set(start + index, item);
    }

    int size() {
        return items.size() - start;
    }

    boolean isEmpty() {
        return size() == 0;
    }
}
