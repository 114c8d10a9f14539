package org.chatrpc.text;

import java.util.List;

/**
 * Some lines of a message that belong together.
 *
 * @param pieces all of their text in order, with its marks and line ends
 */
public record Passage(Kind kind, List<Piece> pieces) {

    /** What kind of lines they are. */
    public enum Kind {
        PARAGRAPH,
        /** Lines that begin with {@code >}: the words of somebody else. */
        QUOTE,
        /** Lines between two fences, with the fences. */
        CODE
    }

    public Passage {
        pieces = List.copyOf(pieces);
    }
}
