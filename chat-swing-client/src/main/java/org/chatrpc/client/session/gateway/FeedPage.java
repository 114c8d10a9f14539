package org.chatrpc.client.session.gateway;

import java.time.Duration;
import java.util.List;

/**
 * The events after a cursor.
 *
 * @param cursor for the next call
 * @param hasMore whether more events are ready after this page
 * @param pollAfter when to call again; zero for at once
 */
public record FeedPage(List<FeedEvent> events, String cursor, boolean hasMore, Duration pollAfter) {}
