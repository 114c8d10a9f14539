package org.chatrpc.model;

import java.time.Instant;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * A committed message.
 *
 * @param id the {@link LogEntry#seq} of the entry that posted it: unique on the server and ascending
 * @param number its position in the room: 1, 2, 3 and so on, without gaps
 * @param clientMessageId the id given by the author, unique per author
 * @param replyTo the id of the message that it replies to; 0 for none
 * @param mentions the usernames of the members mentioned, in order, without duplicates
 */
public record StoredMessage(
        long id,
        String room,
        long number,
        String author,
        String body,
        String clientMessageId,
        long replyTo,
        Instant sentAt,
        List<String> mentions) {

    /** The record, its short strings and the time, on a 64-bit JVM. */
    private static final long FIXED_BYTES = 400;

    private static final long PER_MENTION_BYTES = 80;

    public StoredMessage {
        mentions = List.copyOf(mentions);
    }

    /** The id that the author gave it. */
    public SentKey sentKey() {
        return new SentKey(author, clientMessageId);
    }

    /** The estimated heap size in bytes; the variable parts are the body, in UTF-16, and the mentions. */
    public long bytes() {
        return FIXED_BYTES + 2L * body.length() + PER_MENTION_BYTES * mentions.size();
    }
}
