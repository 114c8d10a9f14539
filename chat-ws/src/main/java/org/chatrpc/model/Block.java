package org.chatrpc.model;

import java.time.Instant;

/**
 * A user who wants no direct messages from another one, and not to be mentioned by that one.
 *
 * @param username who blocks
 * @param blocked who is blocked, and is never told
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
