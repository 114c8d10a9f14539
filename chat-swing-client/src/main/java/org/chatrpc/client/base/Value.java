package org.chatrpc.client.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An observable value. Confined to the event thread.
 *
 * @param <T> an immutable type
 */
public final class Value<T> {

    private final List<Consumer<? super T>> watchers = new ArrayList<>();
    private T current;

    public Value(T initial) {
        this.current = Objects.requireNonNull(initial);
    }

    public T get() {
        return current;
    }

    /** Sets the value; observers are notified only if it differs. */
    public void set(T next) {
        if (!next.equals(current)) {
            current = next;
            List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
        }
    }

    /** Notifies the observer of each change from now on. */
    public Subscription onChange(Consumer<? super T> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A value derived from this one, for as long as this one exists. */
    public <R> Value<R> map(Function<? super T, ? extends R> function) {
        Value<R> mapped = new Value<>(function.apply(current));
        onChange(next -> mapped.set(function.apply(next)));
        return mapped;
    }

    /** Passes the observer the current value now, and each change from now on. */
    public Subscription show(Consumer<? super T> watcher) {
        watcher.accept(current);
        return onChange(watcher);
    }
}
