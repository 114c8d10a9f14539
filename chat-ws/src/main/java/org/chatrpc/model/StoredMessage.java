package org.chatrpc.model;

import java.time.Instant;
import java.util.List;
import org.chatrpc.model.fact.LogEntry;

/**
 * A committed message.
 *
 * @param id the {@link LogEntry#seq} of the entry that posted it: unique on the server, and later messages have larger ones
 * @param number its place in the room: 1, 2, 3 and so on, without a gap
 * @param clientMessageId the author's own name for it, unique per author
 * @param replyTo the id of the message it answers; 0 for none
 * @param mentions the usernames of the members that the body names, in its order, each once
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

    /** The name that the author gave it. */
    public SentKey sentKey() {
        return new SentKey(author, clientMessageId);
    }

    /** An estimate of the heap that it takes, in bytes: what varies is the body, in UTF-16, and the names. */
    public long bytes() {
        return FIXED_BYTES + 2L * body.length() + PER_MENTION_BYTES * mentions.size();
    }
}
