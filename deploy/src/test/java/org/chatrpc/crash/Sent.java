package org.chatrpc.crash;

/**
 * A message with a receipt.
 *
 * @param body the text that was acknowledged last; empty after a deletion
 */
record Sent(String author, String room, String clientMessageId, String body, String messageId, long number) {
    Sent with(String changed) {
        return new Sent(author, room, clientMessageId, changed, messageId, number);
    }
}
