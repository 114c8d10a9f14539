package org.chatrpc.client.chat.row;

/** The delivery state of an own message. */
public enum Delivery {
    /** Stored on the server. */
    STORED,
    /** In the outbox, or being sent. */
    SENDING,
    /** Refused temporarily; retried automatically. */
    RETRYING,
    /** Refused permanently; not retried. */
    FAILED,
    /** Paused by the user. */
    PAUSED;

    /** Whether delivery is still in progress. */
    boolean pending() {
        return this == SENDING || this == RETRYING || this == PAUSED;
    }

    /** Whether the reason for non-delivery is shown to the user. */
    boolean refused() {
        return this == RETRYING || this == FAILED;
    }
}
