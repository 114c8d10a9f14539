package org.chatrpc.client.chat.markup;

/**
 * A part of a message's text that is shown in one way.
 *
 * @param start in UTF-16 units
 * @param end exclusive, in UTF-16 units
 */
public record Span(Kind kind, int start, int end) {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        /** Between backticks, or a line of a code block. */
        CODE,
        /** A web address that can be opened, see {@link org.chatrpc.text.WebLink}. */
        LINK,
        /** The name of somebody whom the message mentions. */
        MENTION,
        /** Markup that is not shown itself. */
        MARK,
        /** A line end. */
        BREAK
    }

    /** Whether the character at an offset belongs to this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
