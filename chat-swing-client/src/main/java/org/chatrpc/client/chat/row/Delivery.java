package org.chatrpc.client.chat.row;

/** The delivery state of a message. */
public enum Delivery {
    /** Stored on the server. */
    STORED,
    /** In the outbox, or being sent. */
    SENDING,
    /** Refused for the moment, and sent again. */
    RETRYING,
    /** Refused, and not to be retried. */
    FAILED,
    /** Stopped by the user for now. */
    PAUSED;

    /** Whether it is still on its way. */
    boolean pending() {
        return this == SENDING || this == RETRYING || this == PAUSED;
    }

    /** Whether the user is told why it has not arrived. */
    boolean refused() {
        return this == RETRYING || this == FAILED;
    }
}
