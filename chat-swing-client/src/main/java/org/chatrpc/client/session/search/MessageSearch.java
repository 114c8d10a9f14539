package org.chatrpc.client.session.search;

import java.util.Optional;

/**
 * A search for messages, newest first.
 *
 * @param query words, phrases in quotes and operators
 * @param room the id of the only room to search; empty for all that the account may read
 * @param before where the page before ended; empty for the newest messages
 * @param limit the maximum number of messages in a page
 */
public record MessageSearch(String query, Optional<String> room, Optional<String> before, int limit) {

    /** The first page of a search in all rooms. */
    public static MessageSearch everywhere(String query, int limit) {
        return new MessageSearch(query, Optional.empty(), Optional.empty(), limit);
    }

    /** The same search, going on where a page ended. */
    public MessageSearch from(String end) {
        return new MessageSearch(query, room, Optional.of(end), limit);
    }
}
