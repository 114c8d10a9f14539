package org.chatrpc.search;

import java.util.List;
import org.chatrpc.model.message.StoredMessage;

/**
 * A message that a search has found.
 *
 * @param matches what of its text matched, in order, without overlap, and then of the names of its files; empty if no text was
 *     searched for
 */
public record Found(StoredMessage message, List<Match> matches) {
    public Found {
        matches = List.copyOf(matches);
    }

    /**
     * A part of a text.
     *
     * @param attachmentId the file in whose name it is; empty for the text of the message
     * @param start in characters (Unicode code points)
     * @param length in characters
     */
    public record Match(String attachmentId, int start, int length) {}
}
