package org.chatrpc.text;

/**
 * A part of a message's text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Piece(Kind kind, int start, int end) {

    /** What it is. */
    public enum Kind {
        TEXT,
        /** Between backticks, or in a line of code. */
        CODE,
        /** An address that can be opened, see {@link WebLink}. */
        LINK,
        /** An {@code @} and all that can be part of the name after it, where somebody can be mentioned. */
        NAME,
        /** Says how the text around it is shown. */
        MARK,
        /** The end of a line. */
        BREAK
    }
}
