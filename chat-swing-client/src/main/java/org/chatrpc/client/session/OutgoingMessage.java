package org.chatrpc.client.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that was typed here and has no receipt yet.
 *
 * @param clientMessageId its name; every attempt to send it carries the same one, so that it exists once
 * @param writtenAt when it was typed, by this machine's clock
 */
public record OutgoingMessage(String clientMessageId, String room, String body, Instant writtenAt) {

    static OutgoingMessage write(String room, String body, Instant now) {
        return new OutgoingMessage(UUID.randomUUID().toString(), room, body, now);
    }
}
