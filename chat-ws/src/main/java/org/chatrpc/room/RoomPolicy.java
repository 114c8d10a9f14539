package org.chatrpc.room;

/**
 * The limits of rooms.
 *
 * @param maxTitle in characters
 * @param maxTopic in characters
 * @param maxPerPerson how many existing rooms one user may have created, because each takes memory on every node
 * @param maxDirectPerPerson how many direct rooms one user may have created
 */
public record RoomPolicy(int maxTitle, int maxTopic, int maxPerPerson, int maxDirectPerPerson) {}
