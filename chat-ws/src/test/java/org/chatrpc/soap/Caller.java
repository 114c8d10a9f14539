package org.chatrpc.soap;

import java.util.Locale;

/** Who calls, as seen from a room: the columns of the table of {@link RoomAccessTest}. */
enum Caller {
    OWNER,
    MODERATOR,
    /** Who joined, or was added where nobody can join. */
    MEMBER,
    /** Whom the owner invited, which makes a member at once. */
    INVITED,
    /** Who never was a member. */
    STRANGER,
    BANNED,
    /** Who was a member and left. */
    FORMER,
    /** An administrator of the server, who never was a member. */
    ADMINISTRATOR,
    /** A service account that is a member, with a token for all verbs in all rooms. */
    SERVICE;

    /** The account of whoever has this role in all rooms. */
    String username() {
        return name().toLowerCase(Locale.ROOT) + "-1";
    }

    /** Whether somebody with this role is or was a member, and so may have written and uploaded something. */
    boolean wasMember() {
        return this != STRANGER && this != ADMINISTRATOR;
    }
}
