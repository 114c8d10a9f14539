package org.chatrpc.model;

/** Who created a room, as the rooms of one person are limited in number. */
public record RoomCreator(String room, String username) {}
