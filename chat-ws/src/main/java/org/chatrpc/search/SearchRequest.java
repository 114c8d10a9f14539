package org.chatrpc.search;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A search as it was requested. The optional parts mean the same as the operators in the query.
 *
 * @param query words and operators as people type them; may be empty if another part is given
 * @param beforeMessageId finds only messages before this one
 * @param limit the maximum number of messages
 */
public record SearchRequest(
        String query,
        Optional<String> room,
        Optional<String> author,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean withFiles,
        Optional<String> beforeMessageId,
        OptionalInt limit) {

    /** The newest page of what this query finds. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The next page, of at most this many messages. */
    public SearchRequest before(Optional<String> messageId, int max) {
        return new SearchRequest(query, room, author, from, until, withFiles, messageId, OptionalInt.of(max));
    }
}
