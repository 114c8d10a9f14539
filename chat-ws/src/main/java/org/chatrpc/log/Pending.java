package org.chatrpc.log;

import java.util.concurrent.CompletableFuture;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.problem.ChatException;

/**
 * What waits in the journal's queue.
 *
 * @param command null for the token of {@link LookRequests}
 */
record Pending(Command<?> command, CompletableFuture<Object> outcome) {
    static Pending of(Command<?> command) {
        return new Pending(command, new CompletableFuture<>());
    }

    static Pending look() {
        return of(null);
    }

    boolean isLook() {
        return command == null;
    }

    void complete(Decision decision) {
        if (decision.isRefused()) {
            fail(decision.refusal());
        } else {
            outcome.complete(decision.result());
        }
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /** @param cause null where it is not that of this call */
    void failAsUnavailable(RuntimeException cause) {
        fail(ChatException.unavailable(cause));
    }
}
