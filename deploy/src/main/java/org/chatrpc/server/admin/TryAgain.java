package org.chatrpc.server.admin;

import java.time.Duration;
import org.chatrpc.server.settings.StartFailure;

/** A call that may succeed if it is made again: the server could not be reached, or said so. */
final class TryAgain extends StartFailure {
    private static final long serialVersionUID = 1;

    private final Duration least;

    /** @param least how long the server wants to be left alone; zero if it does not say */
    TryAgain(String message, Duration least) {
        super(message);
        this.least = least;
    }

    TryAgain(String message, Throwable cause) {
        super(message, cause);
        this.least = Duration.ZERO;
    }

    Duration least() {
        return least;
    }
}
