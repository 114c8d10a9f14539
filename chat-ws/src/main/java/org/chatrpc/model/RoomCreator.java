package org.chatrpc.model;

/** The creator of a room, because the number of rooms per user is limited. */
public record RoomCreator(String room, String username) {}
