package org.chatrpc.problem;

/**
 * Every reason for which a call can be refused. The names are part of the contract: clients find them as the {@code code}
 * of a {@code ChatFault}.
 */
public enum Problem {
    INVALID_REQUEST,
    INVALID_VALUE,
    REQUEST_TOO_LARGE,
    UNAUTHENTICATED,
    WRONG_CREDENTIALS,
    TOO_MANY_ATTEMPTS(true),
    REGISTRATION_CLOSED,
    USERNAME_TAKEN,
    NO_SUCH_USER,
    NO_SUCH_SESSION,
    NO_SUCH_ROOM,
    ROOM_EXISTS,
    ROOM_ARCHIVED,
    NOT_A_MEMBER,
    NOT_PERMITTED,
    LAST_OWNER,
    NO_SUCH_MESSAGE,
    MESSAGE_ID_REUSED,
    RATE_LIMITED(true),
    CURSOR_EXPIRED,
    /** The server has more to do than it can; it did nothing for this call. */
    OVERLOADED(true),
    /** The store is away. Whether a send took effect is unknown; repeating it with the same id is safe. */
    UNAVAILABLE(true),
    /** A defect of the server. What happened is in its log. */
    INTERNAL(true);

    private final boolean retryable;

    Problem() {
        this(false);
    }

    Problem(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the very same call may succeed later. */
    public boolean retryable() {
        return retryable;
    }
}
