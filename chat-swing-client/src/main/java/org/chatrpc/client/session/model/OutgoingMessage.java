package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message without a receipt.
 *
 * @param clientMessageId its id; every attempt to send it uses the same one, so that it is stored once
 * @param writtenAt when it was written, by this computer's clock
 * @param replyTo the id of the message it answers
 */
public record OutgoingMessage(
        String clientMessageId, String room, String body, Instant writtenAt, Optional<String> replyTo)
        implements Outgoing {

    /** A message that answers no other. */
    public OutgoingMessage(String clientMessageId, String room, String body, Instant writtenAt) {
        this(clientMessageId, room, body, writtenAt, Optional.empty());
    }

    @Override
    public String key() {
        return clientMessageId;
    }

    public static OutgoingMessage write(String room, String body, Optional<String> replyTo, Instant now) {
        return new OutgoingMessage(UUID.randomUUID().toString(), room, body, now, replyTo);
    }
}
