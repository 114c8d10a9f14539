package org.chatrpc.log;

import java.util.concurrent.CompletableFuture;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * An element of the journal's queue.
 *
 * @param command null for the wake-up of {@link CatchUpRequests}
 */
record Pending(@Nullable Command<?> command, CompletableFuture<Object> outcome) {
    static Pending of(Command<?> command) {
        return new Pending(command, new CompletableFuture<>());
    }

    static Pending wakeUp() {
        return new Pending(null, new CompletableFuture<>());
    }

    boolean isWakeUp() {
        return command == null;
    }

    void complete(Decision decision) {
        RuntimeException refusal = decision.refusal();
        if (refusal != null) {
            fail(refusal);
        } else {
            outcome.complete(decision.result());
        }
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /**
     * @param cause null if the call itself did not fail
     */
    void failAsUnavailable(@Nullable RuntimeException cause) {
        fail(ChatException.unavailable(cause));
    }
}
