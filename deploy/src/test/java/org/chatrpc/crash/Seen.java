package org.chatrpc.crash;

import java.util.Objects;
import org.chatrpc.contract.Message;

/**
 * A message from the feed or from the history.
 *
 * @param body empty if the message was deleted
 */
record Seen(String author, String room, String body, String messageId, long number) {

    static Seen of(Message message) {
        return new Seen(
                message.getAuthor(),
                message.getRoom(),
                Objects.requireNonNullElse(message.getBody(), ""),
                message.getMessageId(),
                message.getNumber());
    }
}
