package org.chatrpc.client.session.admin;

/**
 * How far the erasure of a person is.
 *
 * @param finished whether nothing is left to do
 * @param messagesLeft how many messages still have the name
 */
public record Erasure(boolean finished, long messagesLeft) {}
