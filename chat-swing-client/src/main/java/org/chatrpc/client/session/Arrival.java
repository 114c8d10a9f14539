package org.chatrpc.client.session;

/** Messages of others that reached this client, for notifications. */
public sealed interface Arrival {

    /**
     * A message that came while the client was following the feed.
     *
     * @param room as it is with this message
     */
    record Live(RoomSummary room, ChatMessage message) implements Arrival {}

    /**
     * What had gathered while the server was out of reach: one summary for all of it, after the last.
     *
     * @param messages how many of them are unread, at least 1
     * @param rooms in how many rooms
     */
    record Backlog(long messages, int rooms) implements Arrival {}
}
