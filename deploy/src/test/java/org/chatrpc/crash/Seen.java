package org.chatrpc.crash;

import org.chatrpc.contract.Message;

/** A message as a reader or the history shows it. */
record Seen(String author, String room, String body, String messageId, long number) {

    static Seen of(Message message) {
        return new Seen(
                message.getAuthor(), message.getRoom(), message.getBody(), message.getMessageId(), message.getNumber());
    }
}
