package org.chatrpc.http.receive;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request was refused before all of it had arrived: nothing was done for it, and unless it is too large, the same request may
 * succeed later. The rest of it may still be on its way, so the connection cannot serve another one.
 */
public final class NotReceived extends ChatException {
    private static final long serialVersionUID = 1;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int status;

    private NotReceived(int status, Problem problem, @Nullable Duration retryAfter, String message) {
        super(problem, null, retryAfter, message, null);
        this.status = status;
    }

    static NotReceived tooSlow() {
        return new NotReceived(
                HttpServletResponse.SC_REQUEST_TIMEOUT,
                Problem.OVERLOADED,
                RETRY_AFTER,
                "The request took too long to arrive. Please send it again.");
    }

    static NotReceived tooMany() {
        return new NotReceived(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Problem.OVERLOADED,
                RETRY_AFTER,
                "Too many requests from your network are in progress. Please try again.");
    }

    /** With the status of every other fault. */
    static NotReceived tooLarge(String message) {
        return new NotReceived(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Problem.REQUEST_TOO_LARGE, null, message);
    }

    /** The status of the answer (RFC 9110, sections 15.5.9 and 15.6.4). */
    public int status() {
        return status;
    }
}
