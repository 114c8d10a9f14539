package org.chatrpc.client.chat.markup;

import java.util.List;

/**
 * Some lines of a message that are shown in one way.
 *
 * @param spans all of its text in order, with its marks and ends of lines
 */
public record Block(Kind kind, List<Span> spans) {

    /** What kind of lines they are. */
    public enum Kind {
        PARAGRAPH,
        /** Lines that begin with {@code >}. */
        QUOTE,
        /** Lines between two fences of three backticks. */
        CODE
    }

    public Block {
        spans = List.copyOf(spans);
    }
}
