package org.chatrpc.room;

/**
 * The limits of rooms.
 *
 * @param maxTitle in characters
 * @param maxTopic in characters
 * @param maxPerPerson how many rooms that exist one person may have created, as each takes memory on every node
 * @param maxDirectPerPerson how many direct rooms one person may have created
 */
public record RoomPolicy(int maxTitle, int maxTopic, int maxPerPerson, int maxDirectPerPerson) {}
