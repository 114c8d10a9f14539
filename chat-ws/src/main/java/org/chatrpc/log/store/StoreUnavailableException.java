package org.chatrpc.log.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached at present; the same call may succeed later. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
