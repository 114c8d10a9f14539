package org.chatrpc.outbox;

/** The application's database has failed. As an unchecked exception it rolls back the transaction of the caller. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
