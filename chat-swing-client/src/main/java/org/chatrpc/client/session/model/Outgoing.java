package org.chatrpc.client.session.model;

import java.time.Instant;

/** What this account wants and the server has not confirmed: a new message, a change to one, or a response. */
public sealed interface Outgoing permits OutgoingMessage, OutgoingChange, OutgoingResponse {

    /** Names it in the outbox. */
    String key();

    String room();

    /** When it was wanted, by this computer's clock. */
    Instant writtenAt();
}
