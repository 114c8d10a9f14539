package org.chatrpc.client.session;

import java.time.Instant;

/** How the client stands with its server. */
public sealed interface ConnectionState {

    /** The first call, or one that was asked for, is under way. */
    record Connecting() implements ConnectionState {}

    /** The last call was answered. */
    record Online() implements ConnectionState {}

    /**
     * The last call was not answered, or the server asked to wait.
     *
     * @param nextAttempt when the next one is made by itself
     */
    record Away(GatewayException cause, Instant nextAttempt) implements ConnectionState {}

    /** The session is over; only signing in again helps. */
    record Ended() implements ConnectionState {}
}
