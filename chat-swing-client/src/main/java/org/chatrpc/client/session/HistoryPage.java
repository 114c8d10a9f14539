package org.chatrpc.client.session;

import java.util.List;

/**
 * A page of a room's messages, in ascending order.
 *
 * @param hasMore whether there are more in the requested direction
 */
public record HistoryPage(List<ChatMessage> messages, boolean hasMore) {}
