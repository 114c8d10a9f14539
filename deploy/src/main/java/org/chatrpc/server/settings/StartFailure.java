package org.chatrpc.server.settings;

/** Why the server cannot start, in one sentence for the person at the console; the log has the cause. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
