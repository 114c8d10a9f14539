package org.chatrpc.store.connect;

import java.util.function.Supplier;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Reports a lack of space to callers that store files, rather than an unreachable database. */
public final class FileSpace {
    /** SQLSTATE disk_full. */
    private static final String DISK_FULL = "53100";

    private FileSpace() {}

    /**
     * The result of a write that is about a file.
     *
     * @throws ChatException STORAGE_FULL if PostgreSQL's disk is full
     */
    public static <T> T in(Supplier<T> write) {
        try {
            return write.get();
        } catch (StoreUnavailableException e) {
            if (SqlCause.of(e)
                    .filter(said -> DISK_FULL.equals(said.getSQLState()))
                    .isPresent()) {
                throw ChatException.of(
                        Problem.STORAGE_FULL, "The database of this server is full; ask its administrator.");
            }
            throw e;
        }
    }
}
