package org.chatrpc.account.identity;

import java.time.Duration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * A provider refused a password but appears to be refusing every password at present. The caller gets a retryable
 * fault; the attempt still counts as a wrong password, which it may have been.
 */
public final class InconclusiveRefusal extends ChatException {
    private static final long serialVersionUID = 1;

    public InconclusiveRefusal(Duration retryAfter, String message) {
        super(Problem.UNAVAILABLE, null, retryAfter, message, null);
    }
}
