package org.chatrpc.client.session.feed;

import java.util.List;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;

/** New messages of others, for notifications. */
public sealed interface IncomingMessage {

    /**
     * A message that arrived while the client was following the feed.
     *
     * @param room its state including this message
     */
    record Live(RoomSummary room, ChatMessage message) implements IncomingMessage {}

    /**
     * The messages that accumulated while the server was unreachable, in one summary after the last of them.
     *
     * @param rooms the rooms with unread messages among them; not empty
     */
    record Backlog(List<Gathered> rooms) implements IncomingMessage {}

    /**
     * The messages that accumulated in one room.
     *
     * @param room its state including all of them
     * @param messages the number of unread ones among them, at least 1
     * @param mentions the number of those that mention this account
     */
    record Gathered(RoomSummary room, long messages, int mentions) {}
}
