package org.chatrpc.model;

/** Who can see a room: everyone, only its members, or the two users of a direct conversation. */
public enum Visibility {
    PUBLIC,
    PRIVATE,
    DIRECT
}
