package org.chatrpc.feed;

import java.time.Duration;

/**
 * The limits of ephemeral events.
 *
 * @param typingEvery how often one person's typing in one room is told
 * @param presenceMembers people are told of each other's presence only if they share a room of at most so many members
 * @param presenceEvery how often a waiting poll is answered because of presence alone
 */
public record EphemeralPolicy(Duration typingEvery, int presenceMembers, Duration presenceEvery) {}
