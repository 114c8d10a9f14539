package org.chatrpc.model.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a message since it was sent.
 *
 * @param seq the position in the log of the last change; 0 if there was none
 * @param revision how often the text was edited
 * @param edit the last edit; null if there was none
 * @param deletion null unless the message was deleted
 * @param sentDigest a digest of what was sent, so that a retry is still recognised; empty as long as the message itself
 *     shows what was sent
 * @param late the users mentioned only by edits; none once the message is deleted
 */
public record MessageChanges(
        long seq,
        int revision,
        @Nullable Edit edit,
        @Nullable Deletion deletion,
        String sentDigest,
        LateMentions late) {
    /** No changes. */
    public static final MessageChanges NONE = new MessageChanges(0, 0, null, null, "");

    /** Changes without late mentions. */
    public MessageChanges(long seq, int revision, @Nullable Edit edit, @Nullable Deletion deletion, String sentDigest) {
        this(seq, revision, edit, deletion, sentDigest, LateMentions.NONE);
    }

    /** A change of the text. */
    public record Edit(String by, Instant at) {}

    /**
     * The end of a message, of which only its place in the room remains.
     *
     * @param reason as stated by the user who deleted it; may be empty
     */
    public record Deletion(String by, Instant at, String reason) {}

    private static final long FIXED_BYTES = 500;

    MessageChanges edited(long atSeq, Edit last, String digest) {
        return new MessageChanges(atSeq, revision + 1, last, deletion, digest, late);
    }

    MessageChanges withoutFiles(long atSeq, String digest) {
        return new MessageChanges(atSeq, revision, edit, deletion, digest, late);
    }

    MessageChanges mentioning(LateMentions changed) {
        return new MessageChanges(seq, revision, edit, deletion, sentDigest, changed);
    }

    MessageChanges deleted(long atSeq, Deletion last, String digest) {
        return new MessageChanges(atSeq, revision, edit, last, digest);
    }

    /** The estimated heap size in bytes. */
    long bytes() {
        long reason = deletion == null ? 0 : 2L * deletion.reason().length();
        return seq == 0 ? 0 : FIXED_BYTES + reason + late.bytes();
    }
}
