package org.chatrpc.client.session.model.outgoing;

/**
 * A response to a stored message that does not change its text. It can be repeated, and nothing that was typed is lost if
 * it is refused.
 */
public sealed interface OutgoingResponse extends Outgoing permits OutgoingReaction, OutgoingPin {

    /** The id of the message on the server. */
    String messageId();
}
