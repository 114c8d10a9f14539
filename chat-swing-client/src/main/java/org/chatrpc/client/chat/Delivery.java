package org.chatrpc.client.chat;

/** How far a message of one's own has come. */
public enum Delivery {
    /** Somebody else's, or long on the server. */
    STORED,
    /** In the outbox, or on its way. */
    SENDING,
    /** Refused for good. */
    FAILED
}
