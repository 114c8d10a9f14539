package org.chatrpc.client.session.model;

/**
 * A report of a message that this account received as a moderator of the room or an administrator.
 *
 * @param room the id of the message's room, of which this account need not be a member
 * @param number the message's number in the room
 * @param reporter the username of the person who reported it
 */
public record Report(String room, long number, String reporter, String reason) {}
