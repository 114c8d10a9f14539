package org.chatrpc.client.session.call;

import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.room.Rooms;

/**
 * What changes once the server has stored a message, whether the receipt or the feed reports it first; the second report
 * has no effect. On the event thread.
 */
public final class StoredMessages {

    private final Rooms rooms;
    private final ReadMarks readMarks;

    public StoredMessages(Rooms rooms, ReadMarks readMarks) {
        this.rooms = rooms;
        this.readMarks = readMarks;
    }

    /** The server has this message. */
    public void stored(ChatMessage message) {
        rooms.posted(message);
        if (rooms.isMine(message)) {
            // Writing a message marks the room as read up to it.
            readMarks.mark(message.room(), message.number());
        }
    }
}
