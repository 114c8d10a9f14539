package org.chatrpc.client.search.result;

import java.util.List;
import java.util.Optional;

/**
 * The state of a search.
 *
 * @param query what is searched for; empty for nothing
 * @param hits newest first. While a search starts they are those of the one before
 * @param more whether there may be more on the server
 * @param full whether no more are shown because there are too many
 * @param problem why the last call failed
 */
public record SearchState(
        String query, Phase phase, List<SearchHit> hits, boolean more, boolean full, Optional<Exception> problem) {

    /** What the search is doing. */
    public enum Phase {
        /** Nothing is searched for. */
        EMPTY,
        /** An operator that needs a date has none. */
        NO_DATE,
        /** The first page is awaited. */
        SEARCHING,
        /** A further page is awaited. */
        LOADING,
        /** Waiting for the user. */
        DONE,
        /** The server is building its index; the search is retried later. */
        INDEXING,
        /** The server did not respond, or refused. */
        FAILED
    }

    static final SearchState NOTHING = new SearchState("", Phase.EMPTY, List.of(), false, false, Optional.empty());

    /** Whether a call is under way. */
    public boolean busy() {
        return phase == Phase.SEARCHING || phase == Phase.LOADING;
    }
}
