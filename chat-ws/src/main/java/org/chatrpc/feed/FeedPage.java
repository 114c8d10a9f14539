package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * An answer of the feed.
 *
 * @param cursor where to go on
 * @param hasMore whether more is ready now
 * @param pollAfter when to come again
 * @param held how long the reader was made to wait for it
 */
public record FeedPage(List<LogEntry> entries, String cursor, boolean hasMore, Duration pollAfter, Duration held) {
    public FeedPage {
        entries = List.copyOf(entries);
    }
}
