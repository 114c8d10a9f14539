package org.chatrpc.client.session;

/** Who can find a room: everybody, those who were invited, or the two who talk in it. */
public enum RoomKind {
    PUBLIC,
    PRIVATE,
    DIRECT
}
