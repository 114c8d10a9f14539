package org.chatrpc.client.session.gateway.page;

import java.util.List;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * A page of a room's messages, in ascending order.
 *
 * @param hasMore whether there are more in the requested direction
 */
public record HistoryPage(List<ChatMessage> messages, boolean hasMore) {}
