package org.chatrpc.client.session.model;

/** Who can find a room: everybody, invited people, or the two people of a direct conversation. */
public enum RoomKind {
    PUBLIC,
    PRIVATE,
    DIRECT
}
