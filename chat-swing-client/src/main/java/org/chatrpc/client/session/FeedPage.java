package org.chatrpc.client.session;

import java.time.Duration;
import java.util.List;

/**
 * What happened after a cursor.
 *
 * @param cursor where to go on
 * @param hasMore whether more has happened already, after this page
 * @param pollAfter when the server wants to be asked again; zero for at once
 */
public record FeedPage(List<FeedEvent> events, String cursor, boolean hasMore, Duration pollAfter) {}
