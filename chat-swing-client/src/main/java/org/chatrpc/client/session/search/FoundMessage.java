package org.chatrpc.client.session.search;

import java.util.List;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * A message that a search has found.
 *
 * @param matches what of its text matched, in the order of the text and without overlap; may be empty
 */
public record FoundMessage(ChatMessage message, List<Span> matches) {

    /**
     * A part of a text.
     *
     * @param start in UTF-16 units
     * @param end exclusive, in UTF-16 units
     */
    public record Span(int start, int end) {}
}
