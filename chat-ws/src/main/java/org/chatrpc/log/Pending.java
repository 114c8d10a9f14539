package org.chatrpc.log;

import java.util.concurrent.CompletableFuture;
import org.chatrpc.problem.ChatException;

/**
 * What waits in the journal's queue.
 *
 * @param draft null for a caller that only wants memory to be up to date
 */
record Pending(Draft draft, CompletableFuture<Outcome> outcome) {
    static Pending of(Draft draft) {
        return new Pending(draft, new CompletableFuture<>());
    }

    static Pending look() {
        return of(null);
    }

    boolean isLook() {
        return draft == null;
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /** @param cause null where it is not that of this call */
    void failAsUnavailable(RuntimeException cause) {
        fail(ChatException.unavailable(cause));
    }
}
