package org.chatrpc.client.session.room;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/**
 * Who is typing in which room: until 8 seconds after the last event, as the contract demands, or until a message of
 * theirs arrives, whichever is delivered first: typing events are ephemeral, and may be delivered after the message that
 * ended the typing. Confined to the event thread.
 */
public final class Typists {

    /** For how long an event holds. */
    static final Duration SHOWN = Duration.ofSeconds(8);

    private final Value<Map<String, List<String>>> typing = new Value<>(Map.of());
    private final Map<String, Map<String, Subscription>> ends = new HashMap<>();
    /** The time of the latest message by room and author. */
    private final Map<String, Map<String, Instant>> latest = new HashMap<>();

    private final String me;
    private final Dispatcher dispatcher;

    public Typists(String me, Dispatcher dispatcher) {
        this.me = me;
        this.dispatcher = dispatcher;
    }

    /** The usernames by room, those who started first come first; no rooms without any. */
    public Value<Map<String, List<String>>> typing() {
        return typing;
    }

    /**
     * A user is typing, unless a message of that user has arrived since.
     *
     * @param at when they typed, by the server's clock
     */
    public void typing(String room, String username, Instant at) {
        boolean over = !at.isAfter(latest.getOrDefault(room, Map.of()).getOrDefault(username, Instant.MIN));
        if (!username.equals(me) && !over) {
            Subscription end = dispatcher.after(SHOWN, () -> stopped(room, username));
            Subscription before =
                    ends.computeIfAbsent(room, any -> new LinkedHashMap<>()).put(username, end);
            if (before == null) {
                show();
            } else {
                before.end();
            }
        }
    }

    /** A user has sent the typed message. */
    public void sent(String room, String username, Instant at) {
        latest.computeIfAbsent(room, any -> new HashMap<>())
                .merge(username, at, (one, other) -> one.isAfter(other) ? one : other);
        stopped(room, username);
    }

    /** A user has left the room, or has stopped typing. */
    public void stopped(String room, String username) {
        Map<String, Subscription> there = ends.getOrDefault(room, Map.of());
        if (there.containsKey(username)) {
            there.remove(username).end();
            if (there.isEmpty()) {
                ends.remove(room);
            }
            show();
        }
    }

    /** Forgets the rooms of which the user is no longer a member. */
    public void retain(Predicate<String> joined) {
        latest.keySet().removeIf(joined.negate());
        if (ends.keySet().stream().anyMatch(joined.negate())) {
            ends.forEach((room, people) -> {
                if (!joined.test(room)) {
                    people.values().forEach(Subscription::end);
                }
            });
            ends.keySet().removeIf(joined.negate());
            show();
        }
    }

    /** The session has ended: cancels all timers. */
    public void close() {
        retain(room -> false);
    }

    private void show() {
        Map<String, List<String>> now = new HashMap<>();
        ends.forEach((room, people) -> now.put(room, List.copyOf(people.keySet())));
        typing.set(Map.copyOf(now));
    }
}
