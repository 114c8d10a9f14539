package org.chatrpc.feed;

import java.time.Duration;

/**
 * The limits of ephemeral events.
 *
 * @param typingEvery how often the typing of one user in one room is reported
 * @param presenceMembers users are notified of each other's presence only if they share a room of at most this many
 *     members
 * @param presenceEvery how often presence alone may complete a waiting poll
 */
public record EphemeralPolicy(Duration typingEvery, int presenceMembers, Duration presenceEvery) {}
