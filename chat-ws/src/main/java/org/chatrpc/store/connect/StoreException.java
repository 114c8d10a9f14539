package org.chatrpc.store.connect;

/** A store failure that a retry does not cure, such as a violated constraint or a folder that is not accessible. */
public class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
