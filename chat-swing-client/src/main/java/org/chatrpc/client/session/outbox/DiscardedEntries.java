package org.chatrpc.client.session.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.model.outgoing.Outgoing;

/**
 * Entries that the user has discarded and can have back for a while. They are no longer on disk as entries, so they are
 * lost when the client ends. On the event thread.
 */
final class DiscardedEntries {

    /** @param before the key of the entry that followed it; empty if it was the last one */
    record Discarded(Unsent unsent, Optional<String> before) {}

    private final Map<String, Discarded> byKey = new LinkedHashMap<>();
    private final Map<String, Subscription> timers = new HashMap<>();
    private final OutboxEntries entries;
    private final DelayedEntries held;
    private final Dispatcher dispatcher;
    private final Consumer<Outgoing> gone;

    /** @param gone called with each entry that is finally discarded */
    DiscardedEntries(OutboxEntries entries, DelayedEntries held, Dispatcher dispatcher, Consumer<Outgoing> gone) {
        this.entries = entries;
        this.held = held;
        this.dispatcher = dispatcher;
        this.gone = gone;
    }

    /** @param takeOut removes the entry from the others */
    void discard(String key, Duration wait, Consumer<Unsent> takeOut) {
        entries.find(key).ifPresent(unsent -> {
            byKey.put(key, new Discarded(unsent, entries.after(key)));
            takeOut.accept(unsent);
            held.add(key);
            timers.put(key, dispatcher.after(wait, () -> forget(key)));
        });
    }

    /** Whether an entry can be put back. */
    boolean contains(String key) {
        return byKey.containsKey(key);
    }

    /** Puts an entry back. @return whether there was one */
    boolean restore(String key) {
        Optional<Discarded> back = Optional.ofNullable(byKey.remove(key));
        back.ifPresent(discarded -> {
            // It may be discarded again, and then has its whole time.
            Optional.ofNullable(timers.remove(key)).ifPresent(Subscription::end);
            held.remove(key);
            entries.restore(discarded);
        });
        return back.isPresent();
    }

    void forgetAll() {
        List.copyOf(byKey.keySet()).forEach(this::forget);
    }

    private void forget(String key) {
        Optional.ofNullable(timers.remove(key)).ifPresent(Subscription::end);
        Optional.ofNullable(byKey.remove(key)).ifPresent(discarded -> {
            held.remove(key);
            gone.accept(discarded.unsent().wanted());
        });
    }
}
