package org.chatrpc.text;

/**
 * A part of a message's text.
 *
 * @param start in UTF-16 units
 * @param end exclusive, in UTF-16 units
 */
public record Piece(Kind kind, int start, int end) {

    /** The kind of part. */
    public enum Kind {
        TEXT,
        /** Between backticks, or in a code block. */
        CODE,
        /** A web address that can be opened, see {@link WebLink}. */
        LINK,
        /** An {@code @} and all characters that can belong to the name after it, where mentions are possible. */
        NAME,
        /** Markup that is not text itself. */
        MARK,
        /** A line end. */
        BREAK
    }
}
