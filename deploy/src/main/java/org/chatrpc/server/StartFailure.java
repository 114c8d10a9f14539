package org.chatrpc.server;

/** Why the server cannot start, in one sentence for the person at the console; the log has the cause. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
