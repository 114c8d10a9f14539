package org.chatrpc.client.session;

/** What a member may do in a room. */
public enum Role {
    OWNER,
    MODERATOR,
    MEMBER;

    /** Whether this role runs the room: invites into a private one, changes title and topic. */
    public boolean moderates() {
        return this != MEMBER;
    }
}
