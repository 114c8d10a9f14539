package org.chatrpc.model;

/** The permissions of a member, in ascending order: each role may do whatever the roles before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER
}
