package org.chatrpc.file.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.file.StoredFile;

/**
 * The files in the database. The transactions of the log decide which message a file belongs to; everything else
 * concerns only the owner, and is decided in separate transactions. Thread-safe; throws {@link
 * org.chatrpc.log.store.StoreUnavailableException} if the store cannot be reached.
 */
public interface FileStore {

    /** The file with this id. */
    Optional<StoredFile> find(String id);

    /** The upload that an owner started with this id. */
    Optional<StoredFile> begun(String owner, String clientUploadId);

    /**
     * Stores the beginning of an upload, unless the owner has one with the same {@code clientUploadId}, which is returned then.
     * Reserves the space for it.
     *
     * @throws org.chatrpc.problem.ChatException if the limits do not allow it
     */
    StoredFile begin(StoredFile file, Limits limits);

    /** Stores that the upload of a file went on at this time, from which its life as an unused one is counted then. */
    void goesOn(String id, Instant at);

    /** The SHA-256 that the content will have, or has, once what a camera wrote is erased; empty if none is being erased. */
    Optional<String> cleaned(String id);

    /**
     * Records that a part of the content of a file is about to be erased.
     *
     * @param sha256 of what will be left
     * @return false if the file is unknown, is complete, or something else is being erased from it; then nothing may be erased
     */
    boolean cleaning(String id, String sha256);

    /**
     * Records that a file is complete, unless that is already recorded, or the cleaned content differs.
     *
     * @return what is stored then
     */
    Optional<StoredFile> complete(String id, Attachment attachment);

    /**
     * The files of a room that were sent before a message and that this user may see, newest message first.
     *
     * @param kind which of them; empty for all
     * @param limit of messages
     */
    Slice<SentFiles> sent(String room, String reader, Optional<FileKind> kind, long beforeMessage, ReadLimit limit);

    /** The current usage of this owner's files, and of all files. */
    Use use(String owner);

    /** The current usage of all files; the cost grows with their number. */
    Totals totals();

    /**
     * Deletes an incomplete file; its content is queued for removal.
     *
     * @param cleaned the value of {@link #cleaned} when it was found to be bad; empty for none
     * @return false if that has changed or the file is complete; then it stays
     */
    boolean discard(StoredFile file, String cleaned);

    /**
     * Deletes files that are in no message and whose upload has not progressed since this time; their content is queued
     * for removal.
     *
     * @param max the maximum number, so that no commit has to wait long
     * @return how many
     */
    int expire(Instant before, int max);

    /**
     * The ids of files that are known no more, but whose content may still be there, in order.
     *
     * @param after the last one that is known already; empty for none
     */
    List<String> garbage(String after, int max);

    /** Frees the space of a file whose content was removed, and clears the record of an unknown content. */
    void removed(String id);

    /** Those of these ids that are known. */
    Set<String> known(Collection<String> ids);

    /**
     * When these contents were first found not to belong to a file.
     *
     * @param now recorded for those first found now, and survives restarts; see {@link #removed} for its end
     */
    Map<String, Instant> unknownSince(Collection<String> ids, Instant now);

    /**
     * The limits on uploads.
     *
     * @param perPerson the bytes of all files of one owner
     * @param total the bytes of all files
     * @param open how many files of one owner may be in no message yet
     */
    record Limits(long perPerson, long total, int open) {}

    /**
     * All files.
     *
     * @param bytes their sizes, including what is being uploaded and content that is still to be removed
     * @param files how many are complete
     * @param uploads how many are being uploaded
     */
    record Totals(long bytes, long files, long uploads) {}

    /**
     * The usage of files, including those that are being uploaded.
     *
     * @param ofOwner the bytes of the files of one owner
     * @param unused how many of these are in no message yet
     * @param total the bytes of all files, including those whose content is queued for removal
     */
    record Use(long ofOwner, long unused, long total) {}
}
