package org.chatrpc.client.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A message without a receipt.
 *
 * @param clientMessageId its id; every attempt to send it uses the same one, so that it is stored once
 * @param writtenAt when it was written, by this computer's clock
 */
public record OutgoingMessage(String clientMessageId, String room, String body, Instant writtenAt) implements Outgoing {

    @Override
    public String key() {
        return clientMessageId;
    }

    static OutgoingMessage write(String room, String body, Instant now) {
        return new OutgoingMessage(UUID.randomUUID().toString(), room, body, now);
    }
}
