package org.chatrpc.model;

import java.time.Instant;

/**
 * Bans a user from a room: the user can neither join nor be invited.
 *
 * @param by the username of the user who set the ban
 */
public record Ban(String room, String username, String by, Instant at) {
    /** The estimated heap size in bytes; all parts are short. */
    public static final long BYTES = 300;

    public MemberKey key() {
        return new MemberKey(room, username);
    }
}
