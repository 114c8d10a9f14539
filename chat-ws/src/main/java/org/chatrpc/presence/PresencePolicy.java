package org.chatrpc.presence;

import java.time.Duration;

/**
 * The limits of what is shown in passing.
 *
 * @param maxStatusText the maximum length of a status text, in characters
 * @param typingMembers in rooms with more members, nobody is told who is typing
 * @param typingEvery how often a client repeats that its user is typing
 */
public record PresencePolicy(int maxStatusText, int typingMembers, Duration typingEvery) {}
