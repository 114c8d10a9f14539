package org.chatrpc.account.identity;

import java.time.Duration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Somebody refused a password who seems to refuse everybody at the moment. The caller is told to try later; the attempt counts as a
 * wrong password all the same, as it may have been one.
 */
public final class RefusalInDoubt extends ChatException {
    private static final long serialVersionUID = 1;

    public RefusalInDoubt(Duration retryAfter, String message) {
        super(Problem.UNAVAILABLE, null, retryAfter, message, null);
    }
}
