package org.chatrpc.server.admin.connection;

import java.time.Duration;
import org.chatrpc.server.settings.StartFailure;

/** A failure of a call that may succeed if repeated: the server was unreachable, or asked for a retry. */
public final class RetryableFailure extends StartFailure {
    private static final long serialVersionUID = 1;

    private final Duration least;

    /** @param least the pause that the server requests; zero if none */
    RetryableFailure(String message, Duration least) {
        super(message);
        this.least = least;
    }

    RetryableFailure(String message, Throwable cause) {
        super(message, cause);
        this.least = Duration.ZERO;
    }

    Duration least() {
        return least;
    }
}
