package org.chatrpc.client.session.model.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * A message is to be pinned to its room, or unpinned.
 *
 * @param key its name in the outbox
 */
public record OutgoingPin(String key, String room, Instant writtenAt, String messageId, boolean pinned)
        implements OutgoingResponse {

    public static OutgoingPin of(ChatMessage message, boolean pinned, Instant now) {
        return new OutgoingPin(UUID.randomUUID().toString(), message.room(), now, message.messageId(), pinned);
    }
}
