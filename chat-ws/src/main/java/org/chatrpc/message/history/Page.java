package org.chatrpc.message.history;

import java.util.List;
import org.chatrpc.model.message.StoredMessage;

/**
 * A page of a room's history, in ascending order.
 *
 * @param hasMore whether there are more messages in the requested direction
 */
public record Page(List<StoredMessage> messages, boolean hasMore) {
    public Page {
        messages = List.copyOf(messages);
    }
}
