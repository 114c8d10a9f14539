package org.chatrpc.server.admin;

import org.chatrpc.server.settings.StartFailure;

/** A call that may succeed if it is made again: the server could not be reached, or said so. */
final class TryAgain extends StartFailure {
    private static final long serialVersionUID = 1;

    TryAgain(String message) {
        super(message);
    }

    TryAgain(String message, Throwable cause) {
        super(message, cause);
    }
}
