package org.chatrpc.model.file;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded, or is being uploaded. Its content is stored elsewhere, by its id.
 *
 * @param room the room that it is intended for
 * @param upload its description by the owner
 * @param attachment null until it has been completely received and inspected
 * @param messageId the message that it was sent with; 0 for none
 */
public record StoredFile(
        String id, String room, Upload upload, @Nullable Attachment attachment, long messageId) {

    /**
     * The description of a file by its owner, before sending it.
     *
     * @param clientUploadId the owner's id for it, unique per owner
     * @param name as it is shown
     * @param size in bytes
     * @param sha256 of the announced content, in lower-case hexadecimal
     */
    public record Upload(String owner, String clientUploadId, String name, long size, String sha256, Instant begunAt) {}

    public String owner() {
        return upload.owner();
    }

    /** The file as messages show it; empty until it is complete. */
    public Optional<Attachment> received() {
        return Optional.ofNullable(attachment);
    }

    /** The file, sent with a message. */
    public StoredFile sentWith(long message) {
        return new StoredFile(id, room, upload, attachment, message);
    }
}
