package org.chatrpc.client.session.model.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * This account's reaction to a stored message, or its end. It can be repeated: what is so already stays as it is.
 *
 * @param key its name in the outbox
 * @param messageId the id of the message on the server
 * @param chosen whether it is added, or else removed
 */
public record OutgoingReaction(
        String key, String room, Instant writtenAt, String messageId, String emoji, boolean chosen)
        implements OutgoingResponse {

    public static OutgoingReaction of(ChatMessage message, String emoji, boolean chosen, Instant now) {
        return new OutgoingReaction(
                UUID.randomUUID().toString(), message.room(), now, message.messageId(), emoji, chosen);
    }
}
