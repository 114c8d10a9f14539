package org.chatrpc.log;

import java.util.concurrent.CompletableFuture;
import org.chatrpc.problem.ChatException;

/**
 * What waits in the journal's queue.
 *
 * @param draft null for the token of {@link LookRequests}
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

    void fail(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    /** @param cause null where it is not that of this call */
    void failAsUnavailable(RuntimeException cause) {
        fail(ChatException.unavailable(cause));
    }
}
