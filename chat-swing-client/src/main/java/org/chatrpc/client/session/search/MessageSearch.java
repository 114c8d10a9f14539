package org.chatrpc.client.session.search;

import java.time.Instant;
import java.util.Optional;

/**
 * A search for messages, newest first.
 *
 * @param query words, phrases in quotes and operators
 * @param room the id of the only room to search; empty for all that the account may read
 * @param from when messages were sent at the earliest
 * @param until when they were sent, exclusive, at the latest
 * @param before where the page before ended; empty for the newest messages
 * @param limit the maximum number of messages in a page
 */
public record MessageSearch(
        String query,
        Optional<String> room,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> before,
        int limit) {

    /** The first page of a search in all rooms. */
    public static MessageSearch everywhere(String query, int limit) {
        return new MessageSearch(query, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** The first page of a search in one room. */
    public static MessageSearch in(String room, String query, int limit) {
        return new MessageSearch(query, Optional.of(room), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** The same search, only for messages of this time. */
    public MessageSearch sent(Optional<Instant> earliest, Optional<Instant> end) {
        return new MessageSearch(query, room, earliest, end, before, limit);
    }

    /** The same search, continuing where a page ended. */
    public MessageSearch goingOn(String end) {
        return new MessageSearch(query, room, from, until, Optional.of(end), limit);
    }
}
