package org.chatrpc.client.chat.markup;

import java.util.List;

/**
 * Some lines of a message that are shown in the same way.
 *
 * @param level how many list items contain the lines, 0 outside lists
 * @param spans all of its text in order, including marks and line ends
 */
public record Block(Kind kind, int level, List<Span> spans) {

    /** The kind of lines. */
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
