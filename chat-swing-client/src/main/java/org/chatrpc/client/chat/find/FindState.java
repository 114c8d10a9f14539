package org.chatrpc.client.chat.find;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a search in a room.
 *
 * @param query the text searched for; empty for none
 * @param place the position of the current match, 1 for the newest; 0 if there is none
 * @param matches the number of matches found so far
 * @param whole whether the search has reached the beginning of the room
 * @param searchedTo when the oldest searched message was sent
 */
public record FindState(
        String query, Progress progress, int place, int matches, boolean whole, Optional<Instant> searchedTo) {

    /** What the search is doing. */
    public enum Progress {
        /** Waiting for the user. */
        IDLE,
        /** Reading older or newer messages from the server. */
        SEARCHING,
        /** Stopped by the user. */
        STOPPED,
        /** The server did not respond. */
        FAILED
    }

    static final FindState NOTHING = new FindState("", Progress.IDLE, 0, 0, false, Optional.empty());
}
