package org.chatrpc.client.chat;

import org.chatrpc.client.session.RoomSummary;

/**
 * Where the line stands above which everything had been read. It stays where it is while the person reads on, and moves
 * only when everything was read and something comes in unseen.
 *
 * @param after the number of the last message above it, or negative for no line
 * @param count how many messages were unread when it was drawn
 */
public record UnreadLine(long after, long count) {

    public static final UnreadLine NONE = new UnreadLine(-1, 0);

    static UnreadLine of(RoomSummary room) {
        return room.unread() > 0 ? new UnreadLine(room.readNumber(), room.unread()) : NONE;
    }

    /** The first message below it; only of one that is drawn. */
    public long first() {
        return after + 1;
    }

    public boolean drawn() {
        return after >= 0;
    }

    /** Whether the person has read on since. */
    boolean passed(RoomSummary room) {
        return room.readNumber() > after;
    }
}
