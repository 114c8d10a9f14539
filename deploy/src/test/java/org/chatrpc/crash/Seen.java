package org.chatrpc.crash;

import org.chatrpc.contract.Message;

/** A message from the feed or from the history. */
record Seen(String author, String room, String body, String messageId, long number) {

    static Seen of(Message message) {
        return new Seen(
                message.getAuthor(), message.getRoom(), message.getBody(), message.getMessageId(), message.getNumber());
    }
}
