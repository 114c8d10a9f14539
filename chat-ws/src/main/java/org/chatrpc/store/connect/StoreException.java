package org.chatrpc.store.connect;

import org.jspecify.annotations.Nullable;

/** A failure of the store that repeating the same call does not cure: a broken rule of the data, a folder it may not use. */
public class StoreException extends RuntimeException {
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
