package org.chatrpc.log.store;

import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/** The store cannot be reached at present; the same call may succeed later. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The fault for callers, without the message, which is for operators. */
    public ChatException refusal() {
        return ChatException.unavailable(this);
    }
}
