package org.chatrpc.client.session.model.outgoing;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.chatrpc.client.session.model.ChatMessage;

/** A change to a stored message. Both kinds can be repeated: what is so already stays as it is. */
public sealed interface OutgoingChange extends Outgoing {

    /** The id of the message on the server. */
    String messageId();

    /**
     * Another text.
     *
     * @param revision the revision that was edited; empty to replace any text
     */
    record Edit(String key, String room, Instant writtenAt, String messageId, OptionalInt revision, String body)
            implements OutgoingChange {

        public static Edit of(ChatMessage message, String body, Instant now) {
            return new Edit(
                    UUID.randomUUID().toString(),
                    message.room(),
                    now,
                    message.messageId(),
                    OptionalInt.of(message.revision()),
                    body);
        }

        public Edit on(OptionalInt other) {
            return new Edit(key, room, writtenAt, messageId, other, body);
        }
    }

    /**
     * The end of its text.
     *
     * @param reason why, in one line for everybody in the room; empty for none
     */
    record Deletion(String key, String room, Instant writtenAt, String messageId, String reason)
            implements OutgoingChange {

        public static Deletion of(ChatMessage message, String reason, Instant now) {
            return new Deletion(UUID.randomUUID().toString(), message.room(), now, message.messageId(), reason);
        }
    }
}
