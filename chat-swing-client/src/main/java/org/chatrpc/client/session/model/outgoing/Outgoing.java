package org.chatrpc.client.session.model.outgoing;

import java.time.Instant;

/** An unconfirmed write of this account: a new message, a change to one, or a response. */
public sealed interface Outgoing permits OutgoingMessage, OutgoingChange, OutgoingResponse {

    /** Names it in the outbox. */
    String key();

    String room();

    /** When it was created, by this computer's clock. */
    Instant writtenAt();
}
