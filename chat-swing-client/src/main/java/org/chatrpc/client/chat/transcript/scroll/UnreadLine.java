package org.chatrpc.client.chat.transcript.scroll;

import org.chatrpc.client.session.model.RoomSummary;

/**
 * The position of the line between read and unread messages. It stays in place while the user reads on, and moves
 * only when everything had been read and a message arrives unseen.
 *
 * @param after the number of the last message above it, or negative for no line
 * @param count the number of unread messages when the line was placed
 */
public record UnreadLine(long after, long count) {

    public static final UnreadLine NONE = new UnreadLine(-1, 0);

    public static UnreadLine of(RoomSummary room) {
        return room.unread() > 0 ? new UnreadLine(room.readNumber(), room.unread()) : NONE;
    }

    /** The first message below the line; requires that there is a line. */
    public long first() {
        return after + 1;
    }

    public boolean drawn() {
        return after >= 0;
    }

    /** Whether the user has read past the line. */
    public boolean passed(RoomSummary room) {
        return room.readNumber() > after;
    }
}
