package org.chatrpc.client.session.model;

/**
 * An account's membership of a room.
 *
 * @param service whether a program uses the account, not a person
 */
public record RoomMember(String username, String displayName, boolean service, Role role, Status status) {

    /** A person's. */
    public RoomMember(String username, String displayName, Role role, Status status) {
        this(username, displayName, false, role, status);
    }

    /** A person's. */
    public RoomMember(String username, String displayName, Role role, Presence presence) {
        this(username, displayName, role, Status.of(presence));
    }
}
