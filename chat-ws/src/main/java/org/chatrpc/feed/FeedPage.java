package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * The result of one poll.
 *
 * @param ephemeral what the reader is told in passing, which is not in the log
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

    /** Who is typing: told before the entries, as a message that comes after it ends it. */
    public List<EphemeralEvent> typing() {
        return ephemeral.stream()
                .filter(EphemeralEvent.Typing.class::isInstance)
                .toList();
    }

    /** What else is told in passing: after the entries, which may introduce those whom it is about. */
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
