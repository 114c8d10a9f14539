package org.chatrpc.log.command;

import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command.
 *
 * @param result the return value of the command; null if it was refused, or returns nothing
 * @param refusal the refusal or failure; null if the command succeeded
 */
public record Decision(@Nullable Object result, @Nullable RuntimeException refusal) {

    public static Decision of(@Nullable Object result) {
        return new Decision(result, null);
    }

    /** The command was refused with a {@link ChatException}, or failed because of a defect. */
    public static Decision refused(RuntimeException reason) {
        return new Decision(null, reason);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
