package org.chatrpc.client.session.model;

/** A member's role in a room. */
public enum Role {
    OWNER,
    MODERATOR,
    MEMBER;

    /** Whether this role may do what the other one may. */
    public boolean atLeast(Role other) {
        return compareTo(other) <= 0;
    }

    /** Whether this role manages the room: invites to a private one, changes title and topic. */
    public boolean moderates() {
        return this != MEMBER;
    }
}
