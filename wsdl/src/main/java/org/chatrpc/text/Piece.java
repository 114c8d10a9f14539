package org.chatrpc.text;

import java.util.Set;

/**
 * A part of a message's text.
 *
 * @param start in UTF-16 units
 * @param end exclusive, in UTF-16 units
 * @param styles how the text is emphasised
 * @param address where a LINK leads, as written; empty for all other kinds
 */
public record Piece(Kind kind, int start, int end, Set<Style> styles, String address) {

    /** The kind of part. */
    public enum Kind {
        TEXT,
        /** Between backticks, or in a code block. */
        CODE,
        /** A web address, or a text that leads to one: see {@link WebLink}. */
        LINK,
        /** An {@code @} and all characters that can belong to the name after it, where mentions are possible. */
        NAME,
        /** The bullet or number of a list item. */
        BULLET,
        /** Markup that is not text itself. */
        MARK,
        /** A line end. */
        BREAK
    }

    /** An emphasis. */
    public enum Style {
        BOLD,
        ITALIC,
        STRIKE
    }

    public Piece {
        styles = Set.copyOf(styles);
    }
}
