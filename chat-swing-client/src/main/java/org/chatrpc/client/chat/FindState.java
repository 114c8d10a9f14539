package org.chatrpc.client.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a search in a room has come.
 *
 * @param query what is looked for; empty for nothing
 * @param place which match was led to, 1 for the newest; 0 while there is none
 * @param matches how many are known
 * @param whole whether everything up to the beginning of the room has been looked through
 * @param searchedTo when the oldest message was sent that has been looked through
 */
public record FindState(
        String query, Progress progress, int place, int matches, boolean whole, Optional<Instant> searchedTo) {

    /** What the search is doing. */
    public enum Progress {
        /** It waits for the person. */
        IDLE,
        /** It reads older or newer messages from the server. */
        SEARCHING,
        /** The person stopped it. */
        STOPPED,
        /** The server gave no answer. */
        FAILED
    }

    static final FindState NOTHING = new FindState("", Progress.IDLE, 0, 0, false, Optional.empty());
}
