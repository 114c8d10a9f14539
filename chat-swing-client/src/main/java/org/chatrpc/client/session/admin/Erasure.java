package org.chatrpc.client.session.admin;

/**
 * The progress of the erasure of a person.
 *
 * @param finished whether nothing is left to do
 * @param messagesLeft how many messages still have the name
 */
public record Erasure(boolean finished, long messagesLeft) {}
