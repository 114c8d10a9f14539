package org.chatrpc.client.session.feed;

import java.time.Instant;
import org.chatrpc.client.session.gateway.GatewayException;

/** The state of the connection to the server. */
public sealed interface ConnectionState {

    /** The first call, or a retry by the user, is under way. */
    record Connecting() implements ConnectionState {}

    /** The last call succeeded. */
    record Online() implements ConnectionState {}

    /**
     * The last call got no response, or the server requested a pause.
     *
     * @param nextAttempt the time of the next automatic attempt
     */
    record Away(GatewayException cause, Instant nextAttempt) implements ConnectionState {}

    /** The session has ended; the user must sign in again. */
    record Ended() implements ConnectionState {}
}
