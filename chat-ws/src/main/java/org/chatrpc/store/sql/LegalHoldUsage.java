package org.chatrpc.store.sql;

import org.chatrpc.file.store.FileStore.Limits;
import org.chatrpc.model.file.StoredFile;
import org.jdbi.v3.core.Handle;

/**
 * The deleted files of a user that legal holds keep. Not charged to the user, because the remaining quota would reveal
 * the hold. Yet repeated sending and deleting must not fill the server, so the usage is checked once the server is half
 * full.
 */
final class LegalHoldUsage {
    static final String OF_AUTHOR =
            "SELECT coalesce(sum(h.size), 0) FROM held_file h JOIN message m ON m.id = h.message_id"
                    + " WHERE m.author = :author";

    /** How much more than of other files. */
    private static final int GENEROUS = 4;

    private LegalHoldUsage() {}

    /**
     * Whether so much is kept of the owner's that there is no space for this upload, as if the server were full.
     *
     * @param used by all files, with this one
     */
    static boolean leavesNoSpace(Handle handle, StoredFile.Upload upload, Limits limits, long used) {
        return used > limits.total() / 2
                && handle.createQuery(OF_AUTHOR)
                                        .bind("author", upload.owner())
                                        .mapTo(Long.class)
                                        .one()
                                / GENEROUS
                        >= limits.perPerson();
    }
}
