package org.chatrpc.client.session.model;

/** A person's membership of a room. */
public record RoomMember(String username, String displayName, Role role, Status status) {

    public RoomMember(String username, String displayName, Role role, Presence presence) {
        this(username, displayName, role, Status.of(presence));
    }
}
