package org.chatrpc.client.session.model;

/**
 * Somebody reported a message to this account, which looks after its room or its server.
 *
 * @param room the id of the message's room, of which this account need not be a member
 * @param number the message's number in the room
 * @param reporter the username of the person who reported it
 */
public record Report(String room, long number, String reporter, String reason) {}
