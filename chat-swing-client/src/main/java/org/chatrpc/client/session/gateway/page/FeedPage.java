package org.chatrpc.client.session.gateway.page;

import java.time.Duration;
import java.util.List;

/**
 * The events after a cursor.
 *
 * @param cursor for the next call
 * @param hasMore whether more events are ready after this page
 * @param pollAfter when to call again; zero for at once
 * @param cut whether a parked poll broke, and the same address responded to one that was not parked: an intermediary
 *     limits the duration of calls
 */
public record FeedPage(List<FeedEvent> events, String cursor, boolean hasMore, Duration pollAfter, boolean cut) {

    /** A page that was not cut off. */
    public FeedPage(List<FeedEvent> events, String cursor, boolean hasMore, Duration pollAfter) {
        this(events, cursor, hasMore, pollAfter, false);
    }

    /** The same page, which took a second call. */
    public FeedPage afterCut() {
        return new FeedPage(events, cursor, hasMore, pollAfter, true);
    }
}
