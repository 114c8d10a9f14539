package org.chatrpc.file.store;

import java.time.Duration;
import java.util.function.Supplier;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The storage of file contents is unavailable, while the database is not. The message is for the operator of the server. */
public final class ContentsUnavailableException extends StoreUnavailableException {
    private static final long serialVersionUID = 1;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    public ContentsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * The result of a caller's operation on files.
     *
     * @throws ChatException FILES_UNAVAILABLE if their storage is unavailable
     */
    public static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ContentsUnavailableException e) {
            throw ChatException.later(
                    Problem.FILES_UNAVAILABLE,
                    RETRY_AFTER,
                    "The server cannot reach its files at the moment; messages do not depend on them.",
                    e);
        }
    }
}
