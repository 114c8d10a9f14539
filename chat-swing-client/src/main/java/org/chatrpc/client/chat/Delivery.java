package org.chatrpc.client.chat;

/** The delivery state of a message. */
public enum Delivery {
    /** Stored on the server. */
    STORED,
    /** In the outbox, or being sent. */
    SENDING,
    /** Refused, and not to be retried. */
    FAILED
}
