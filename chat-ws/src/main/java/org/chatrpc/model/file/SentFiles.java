package org.chatrpc.model.file;

import java.time.Instant;
import java.util.List;

/**
 * The files of a message, or those of them that a list shows.
 *
 * @param number the message's number in its room
 * @param files in the order of the message; at least one
 */
public record SentFiles(long messageId, long number, String author, Instant sentAt, List<Attachment> files) {
    /** The record and its short strings, on a 64-bit JVM. */
    private static final long FIXED_BYTES = 200;

    public SentFiles {
        files = List.copyOf(files);
    }

    /** Those of them that are of this kind. */
    public SentFiles only(FileKind kind) {
        return new SentFiles(
                messageId,
                number,
                author,
                sentAt,
                files.stream().filter(file -> file.kind() == kind).toList());
    }

    /** The estimated heap size, in bytes. */
    public long bytes() {
        return FIXED_BYTES + Attachment.bytes(files);
    }
}
