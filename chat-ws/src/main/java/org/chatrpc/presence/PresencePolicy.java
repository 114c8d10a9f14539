package org.chatrpc.presence;

import java.time.Duration;

/**
 * The limits of presence and typing.
 *
 * @param maxStatusText the maximum length of a status text, in characters
 * @param typingMembers in rooms with more members, typing is not reported
 * @param typingEvery how often a client repeats that its user is typing
 */
public record PresencePolicy(int maxStatusText, int typingMembers, Duration typingEvery) {}
