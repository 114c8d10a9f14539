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
    /** An administrator deactivated the account. */
    ACCOUNT_INACTIVE,
    /** An external provider, such as a directory, manages the password and the name of the account. */
    EXTERNAL_ACCOUNT,
    /** An administrator set the password, so it has to be changed before anything else. */
    PASSWORD_CHANGE_REQUIRED,
    /** An administrator set the password, and it was not used in time. */
    PASSWORD_EXPIRED,
    TOO_MANY_ATTEMPTS(true),
    REGISTRATION_CLOSED,
    /** The first account of this server administers it, and requires the operator's setup token. */
    SETUP_TOKEN_REQUIRED,
    /** A token of the sign-in provider is not accepted; another one may be. */
    TOKEN_REFUSED,
    /** The server cannot reach the sign-in provider, so that it cannot check tokens. */
    PROVIDER_UNAVAILABLE(true),
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
    /** Without this account, no one could administer the server any more. */
    LAST_ADMINISTRATOR,
    NO_SUCH_REPORT,
    NO_SUCH_MESSAGE,
    MESSAGE_ID_REUSED,
    /** The message was deleted, so it cannot be changed any more. */
    MESSAGE_DELETED,
    /** The message was edited since the revision that the caller has seen. */
    REVISION_CONFLICT,
    /** This server does not allow editing, or no longer allows it for this message. */
    EDITING_CLOSED,
    /** There is no such file, or its existence must not be revealed to the caller. */
    NO_SUCH_FILE,
    /** The caller has no such upload, or no longer has it. */
    NO_SUCH_UPLOAD,
    UPLOAD_ID_REUSED,
    /** Parts of the file have not been received yet. */
    UPLOAD_INCOMPLETE,
    /** The content received is not what was announced; it was discarded. */
    CONTENT_MISMATCH,
    /** A scanner found a threat in the file. */
    FILE_REFUSED,
    /** The server has no more space for files. */
    STORAGE_FULL,
    /**
     * A dependency of files besides the database, such as their folder or a scanner, is unavailable; messages do not
     * depend on it.
     */
    FILES_UNAVAILABLE(true),
    /** A configured limit has been reached. */
    LIMIT_REACHED,
    RATE_LIMITED(true),
    CURSOR_EXPIRED,
    /** The search index is being built, and cannot be searched yet. */
    INDEXING(true),
    /** The server is overloaded; the call had no effect. */
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
