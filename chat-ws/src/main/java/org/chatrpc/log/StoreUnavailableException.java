package org.chatrpc.log;

/** The store cannot be reached at present; the same call may succeed later. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
