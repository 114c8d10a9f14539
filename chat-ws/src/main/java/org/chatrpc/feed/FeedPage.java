package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * The result of one poll.
 *
 * @param cursor where the next poll continues
 * @param hasMore whether more events are available now
 * @param pollAfter when to poll again
 * @param waited how long this poll waited for an event
 */
public record FeedPage(List<LogEntry> entries, String cursor, boolean hasMore, Duration pollAfter, Duration waited) {
    public FeedPage {
        entries = List.copyOf(entries);
    }
}
