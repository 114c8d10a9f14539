package org.chatrpc.log.command;

import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction made of a command.
 *
 * @param result what the command returned; null if it was refused, or returns nothing
 * @param refusal why it was refused, or how it failed; null if it was not
 */
public record Decision(@Nullable Object result, @Nullable RuntimeException refusal) {

    public static Decision of(@Nullable Object result) {
        return new Decision(result, null);
    }

    /** A command refused with a {@link ChatException}, or one with a defect. */
    public static Decision refused(RuntimeException reason) {
        return new Decision(null, reason);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
