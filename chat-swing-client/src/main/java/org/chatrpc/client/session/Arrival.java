package org.chatrpc.client.session;

import java.util.List;

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
     * @param rooms those with something unread in it; not empty
     */
    record Backlog(List<Gathered> rooms) implements Arrival {}

    /**
     * What had gathered in one room.
     *
     * @param room as it is with all of it
     * @param messages how many of them are unread, at least 1
     * @param mentions how many of those name this account
     */
    record Gathered(RoomSummary room, long messages, int mentions) {}
}
