package org.chatrpc.search;

import java.util.List;
import org.chatrpc.model.message.StoredMessage;

/**
 * A message that a search has found.
 *
 * @param matches what of its text matched, in order, without overlap; empty if nothing of the text was searched for
 */
public record Found(StoredMessage message, List<Match> matches) {
    public Found {
        matches = List.copyOf(matches);
    }

    /**
     * A part of a text.
     *
     * @param start in characters (Unicode code points)
     * @param length in characters
     */
    public record Match(int start, int length) {}
}
