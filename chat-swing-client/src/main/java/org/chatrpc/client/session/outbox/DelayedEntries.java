package org.chatrpc.client.session.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;

/** The entries that wait for a while so that the user can discard them, by their keys. On the event thread. */
final class DelayedEntries {

    private final Value<List<String>> keys = new Value<>(List.of());

    /** In the order in which they were added. */
    Value<List<String>> keys() {
        return keys;
    }

    boolean contains(String key) {
        return keys.get().contains(key);
    }

    void add(String key) {
        keys.set(Stream.concat(keys.get().stream(), Stream.of(key)).toList());
    }

    void remove(String key) {
        keys.set(keys.get().stream().filter(held -> !held.equals(key)).toList());
    }

    /** Ends the wait of all. @return which they were */
    List<String> release() {
        List<String> released = keys.get();
        keys.set(List.of());
        return released;
    }
}
