package org.chatrpc.model;

/** Who finds a room: everybody, its members only, or the two people whose conversation it is. */
public enum Visibility {
    PUBLIC,
    PRIVATE,
    DIRECT
}
