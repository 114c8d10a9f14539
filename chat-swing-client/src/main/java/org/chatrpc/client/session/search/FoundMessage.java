package org.chatrpc.client.session.search;

import java.util.List;
import java.util.Map;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * A message that a search has found.
 *
 * @param matches what of its text matched, in the order of the text and without overlap; may be empty
 * @param inNames what of the names of its files matched, likewise, by the id of the file; only files with matches
 */
public record FoundMessage(ChatMessage message, List<Span> matches, Map<String, List<Span>> inNames) {

    /** Nothing matched in the name of a file. */
    public FoundMessage(ChatMessage message, List<Span> matches) {
        this(message, matches, Map.of());
    }

    /**
     * A part of a text.
     *
     * @param start in UTF-16 units
     * @param end exclusive, in UTF-16 units
     */
    public record Span(int start, int end) {

        /** The same part of a text that has so much more before it. */
        public Span moved(int by) {
            return new Span(start + by, end + by);
        }
    }
}
