package org.chatrpc.client.chat.markup;

/**
 * A part of a message's text that is shown in one way.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Span(Kind kind, int start, int end) {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        /** Between backticks, or a line of a block of code. */
        CODE,
        /** An address that can be opened, see {@link org.chatrpc.text.WebLink}. */
        LINK,
        /** The name of somebody who is told of this message. */
        MENTION,
        /** Says how the text around it is shown, and is not shown itself. */
        MARK,
        /** The end of a line. */
        BREAK
    }

    /** Whether the character at this place of the text belongs to it. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
