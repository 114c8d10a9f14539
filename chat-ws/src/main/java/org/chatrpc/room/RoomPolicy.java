package org.chatrpc.room;

/** The limits of rooms, in characters. */
public record RoomPolicy(int maxTitle, int maxTopic) {}
