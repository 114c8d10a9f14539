package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * The result of one poll.
 *
 * @param ephemeral ephemeral events, which are not in the log
 * @param cursor where the next poll continues
 * @param hasMore whether more events are available now
 * @param pollAfter when to poll again
 * @param waited how long this poll waited for an event
 */
public record FeedPage(
        List<LogEntry> entries,
        List<EphemeralEvent> ephemeral,
        String cursor,
        boolean hasMore,
        Duration pollAfter,
        Duration waited) {
    public FeedPage {
        entries = List.copyOf(entries);
        ephemeral = List.copyOf(ephemeral);
    }

    /** A page without events. */
    static FeedPage nothing(Cursor cursor, Duration pollAfter, Duration waited) {
        return new FeedPage(List.of(), List.of(), cursor.toString(), false, pollAfter, waited);
    }

    /** Typing events: delivered before the entries, because a message that follows ends the typing. */
    public List<EphemeralEvent> typing() {
        return ephemeral.stream()
                .filter(EphemeralEvent.Typing.class::isInstance)
                .toList();
    }

    /** Presence events: delivered after the entries, which may introduce the users concerned. */
    public List<EphemeralEvent> presence() {
        return ephemeral.stream()
                .filter(event -> !(event instanceof EphemeralEvent.Typing))
                .toList();
    }

    /** The number of events, of both kinds. */
    public int size() {
        return entries.size() + ephemeral.size();
    }
}
