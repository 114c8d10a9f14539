package org.chatrpc.model;

import java.time.Instant;

/**
 * A user's block of another user, who then cannot send the user direct messages or mention the user.
 *
 * @param username who blocks
 * @param blocked who is blocked, and is never notified
 */
public record Block(String username, String blocked, Instant at) {
    /** The estimated heap size in bytes; all parts are short. */
    public static final long BYTES = 200;

    /** Identifies who blocks whom. */
    public record Key(String username, String blocked) {}

    public Key key() {
        return new Key(username, blocked);
    }
}
