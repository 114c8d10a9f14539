package org.chatrpc.crash;

/**
 * A message with a receipt.
 *
 * @param message what must be seen of it, after its last change that was acknowledged
 */
record Sent(String clientMessageId, Seen message) {
    Sent with(Seen changed) {
        return new Sent(clientMessageId, changed);
    }
}
