package org.chatrpc.client.session.call;

import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.room.Rooms;

/**
 * What changes as soon as the server has a message, whoever says so first: the receipt of this client, or the feed. The
 * second one changes nothing more. On the event thread.
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
            // Whoever writes has seen what is above.
            readMarks.mark(message.room(), message.number());
        }
    }
}
