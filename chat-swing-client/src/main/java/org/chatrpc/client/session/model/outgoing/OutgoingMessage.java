package org.chatrpc.client.session.model.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message without a receipt.
 *
 * @param clientMessageId its id; every attempt to send it uses the same one, so that it is stored once
 * @param body may be empty if there are files
 * @param writtenAt when it was written, by this computer's clock
 * @param replyTo the id of the message it replies to
 * @param files what is to be uploaded first, in order
 */
public record OutgoingMessage(
        String clientMessageId,
        String room,
        String body,
        Instant writtenAt,
        Optional<String> replyTo,
        List<OutgoingFile> files)
        implements Outgoing {

    public OutgoingMessage {
        files = List.copyOf(files);
    }

    /** A message without files. */
    public OutgoingMessage(
            String clientMessageId, String room, String body, Instant writtenAt, Optional<String> replyTo) {
        this(clientMessageId, room, body, writtenAt, replyTo, List.of());
    }

    /** A message that replies to no other. */
    public OutgoingMessage(String clientMessageId, String room, String body, Instant writtenAt) {
        this(clientMessageId, room, body, writtenAt, Optional.empty());
    }

    @Override
    public String key() {
        return clientMessageId;
    }

    public static OutgoingMessage write(String room, String body, Optional<String> replyTo, Instant now) {
        return write(room, body, replyTo, List.of(), now);
    }

    /** A message with files, which are kept on this computer already. */
    public static OutgoingMessage write(
            String room, String body, Optional<String> replyTo, List<OutgoingFile> files, Instant now) {
        return new OutgoingMessage(UUID.randomUUID().toString(), room, body, now, replyTo, files);
    }
}
