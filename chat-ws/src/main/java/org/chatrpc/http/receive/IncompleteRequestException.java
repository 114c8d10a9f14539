package org.chatrpc.http.receive;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request was refused before it had arrived completely. It had no effect, and unless it is too large, the same
 * request may succeed later. The rest of it may still be in transit, so the connection cannot serve another request.
 */
public final class IncompleteRequestException extends ChatException {
    private static final long serialVersionUID = 1;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int status;

    private IncompleteRequestException(int status, Problem problem, @Nullable Duration retryAfter, String message) {
        super(problem, null, retryAfter, message, null);
        this.status = status;
    }

    static IncompleteRequestException tooSlow() {
        return new IncompleteRequestException(
                HttpServletResponse.SC_REQUEST_TIMEOUT,
                Problem.OVERLOADED,
                RETRY_AFTER,
                "The request took too long to arrive. Please send it again.");
    }

    static IncompleteRequestException tooMany() {
        return new IncompleteRequestException(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Problem.OVERLOADED,
                RETRY_AFTER,
                "Too many requests from your network are in progress. Please try again.");
    }

    /** With the status of every other fault. */
    static IncompleteRequestException tooLarge(String message) {
        return new IncompleteRequestException(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Problem.REQUEST_TOO_LARGE, null, message);
    }

    /** The status of the response (RFC 9110, sections 15.5.9 and 15.6.4). */
    public int status() {
        return status;
    }
}
