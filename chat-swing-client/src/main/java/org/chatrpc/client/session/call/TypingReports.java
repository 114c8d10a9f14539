package org.chatrpc.client.session.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reports to the server that the user is typing in a room, at the interval that the server requests. A failed report is
 * not repeated; the next key press sends another. Confined to the event thread.
 */
public final class TypingReports {

    /** How long nothing is reported for a room in which nobody is notified. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Map<String, Instant> next = new HashMap<>();
    private final Calls calls;
    private final Clock clock;

    public TypingReports(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Forgets the rooms of which the user is no longer a member. */
    public void retain(Predicate<String> joined) {
        next.keySet().removeIf(joined.negate());
    }

    /** The user has typed something. */
    public void typed(String room) {
        Instant now = clock.instant();
        if (!now.isBefore(next.getOrDefault(room, Instant.MIN))) {
            // Until the response arrives, and if none does.
            next.put(room, now.plus(SILENCE));
            calls.make(
                    (server, token) -> server.setTyping(token, room),
                    again -> next.put(room, clock.instant().plus(again.orElse(SILENCE))),
                    failure -> next.put(room, clock.instant().plus(AFTER_FAILURE)));
        }
    }
}
