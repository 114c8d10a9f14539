package org.chatrpc.client.session;

/** A person's membership of a room. */
public record RoomMember(String username, String displayName, Role role, Presence presence) {}
