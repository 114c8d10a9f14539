package org.chatrpc.store.connect;

import org.jspecify.annotations.Nullable;

/** A store failure that a retry does not cure, such as a violated constraint or a folder that is not accessible. */
public class StoreException extends RuntimeException {
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
