package org.chatrpc.log;

import java.util.concurrent.CompletableFuture;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.problem.ChatException;

/** A command whose outcome is not known yet. */
record PendingCommand(Command<?> command, CompletableFuture<Object> outcome) {
    static PendingCommand of(Command<?> command) {
        return new PendingCommand(command, new CompletableFuture<>());
    }

    void complete(Decision decision) {
        RuntimeException refusal = decision.refusal();
        if (refusal != null) {
            fail(refusal instanceof ChatException typed ? typed.decided() : refusal);
        } else {
            outcome.complete(decision.result());
        }
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }
}
