package org.chatrpc.client.chat.markup;

import java.util.Set;
import org.chatrpc.text.Piece.Style;

/**
 * A part of a message's text that is shown in one way.
 *
 * @param start in UTF-16 units
 * @param end exclusive, in UTF-16 units
 * @param styles how the text is emphasised
 * @param address where a LINK leads, as written; empty for all other kinds
 */
public record Span(Kind kind, int start, int end, Set<Style> styles, String address) {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        /** Between backticks, or a line of a code block. */
        CODE,
        /** Parts of a code block in a known language. */
        CODE_COMMENT,
        CODE_KEYWORD,
        CODE_NUMBER,
        CODE_STRING,
        /** A web address that can be opened, or a text that leads to one. */
        LINK,
        /** The name of a mentioned member. */
        MENTION,
        /** The bullet or number of a list item. */
        BULLET,
        /** Markup that is not shown itself. */
        MARK,
        /** A line end. */
        BREAK
    }
}
