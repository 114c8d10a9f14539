package org.chatrpc.message;

import java.util.List;
import org.chatrpc.model.StoredMessage;

/**
 * A part of a room's history, in ascending order.
 *
 * @param hasMore whether there are more in the direction asked for
 */
public record Page(List<StoredMessage> messages, boolean hasMore) {
    public Page {
        messages = List.copyOf(messages);
    }
}
