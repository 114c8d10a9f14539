package org.chatrpc.message.response;

/**
 * The limits on responses to a message.
 *
 * @param maxReactions different emoji among the reactions to one message
 * @param maxPinned pinned messages in one room
 */
public record ResponsePolicy(int maxReactions, int maxPinned) {}
