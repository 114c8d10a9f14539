package org.chatrpc.server.settings;

/** The reason why the server cannot start, as one sentence for the console; the cause is in the log. */
public class StartFailure extends Exception {

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
