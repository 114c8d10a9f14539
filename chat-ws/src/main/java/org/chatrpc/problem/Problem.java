package org.chatrpc.problem;

/**
 * All reasons for refusing a call. The names are part of the contract: clients see them as the {@code code} of a {@code
 * ChatFault}.
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
    /** The user was banned from the room. */
    USER_BANNED,
    LAST_OWNER,
    NO_SUCH_MESSAGE,
    MESSAGE_ID_REUSED,
    /** The message was deleted, so it cannot be changed any more. */
    MESSAGE_DELETED,
    /** The message was edited since the revision that the caller has seen. */
    REVISION_CONFLICT,
    /** This server does not allow editing, or no longer allows it for this message. */
    EDITING_CLOSED,
    /** There are as many of this kind as the server allows. */
    LIMIT_REACHED,
    RATE_LIMITED(true),
    CURSOR_EXPIRED,
    /** The search index is being made, and cannot be searched yet. */
    INDEXING(true),
    /** The server has too much to do; it has done nothing for this call. */
    OVERLOADED(true),
    /** The store is unavailable. Whether a send took effect is unknown; repeating it with the same id is safe. */
    UNAVAILABLE(true),
    /** A defect of the server; the details are in its log. */
    INTERNAL(true);

    private final boolean retryable;

    Problem() {
        this(false);
    }

    Problem(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same call may succeed later. */
    public boolean retryable() {
        return retryable;
    }
}
