package org.chatrpc.model;

/** What a member may do in a room; a later constant may do all that an earlier one may. */
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER
}
