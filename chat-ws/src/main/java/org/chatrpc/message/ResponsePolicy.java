package org.chatrpc.message;

/**
 * How much others may add to a message.
 *
 * @param maxReactions different emoji among the reactions to one message
 */
public record ResponsePolicy(int maxReactions) {}
