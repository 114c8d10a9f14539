package org.chatrpc.text;

import java.util.List;

/**
 * Some lines of a message that belong together.
 *
 * @param level how many list items contain the lines, 0 outside lists
 * @param pieces all of their text in order, including marks and line ends
 */
public record Passage(Kind kind, int level, List<Piece> pieces) {

    /** The kind of lines. */
    public enum Kind {
        PARAGRAPH,
        /** Lines that start with {@code >}, which quote another person. */
        QUOTE,
        /** A fenced code block, including its fences. */
        CODE
    }

    public Passage {
        pieces = List.copyOf(pieces);
    }
}
