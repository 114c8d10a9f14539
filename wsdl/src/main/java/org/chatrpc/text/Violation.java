package org.chatrpc.text;

/**
 * Why a text is refused. Lengths count Unicode code points.
 *
 * @param min the minimum length
 * @param max the maximum length
 * @param length the actual length
 * @param character the first offending character; -1 if there is none
 */
public record Violation(Kind kind, int min, int max, int length, int character) {

    /** The kind of violation. */
    public enum Kind {
        TOO_SHORT,
        TOO_LONG,
        /** It contains no visible character. */
        INVISIBLE,
        /** A character that XML 1.0 cannot represent: it would make an answer unreadable. */
        NOT_XML,
        /** A line break, where only one line is allowed. */
        LINE_BREAK,
        /** A tab or another control character. */
        CONTROL,
        /**
         * An invisible character that changes the direction of the text around it, or gives different names the same
         * appearance.
         */
        FORMATTING,
        /** Invalid characters or length for an identifier. */
        FORM,
        /** A reserved identifier. */
        RESERVED
    }

    /** The offending character in Unicode notation, such as {@code U+202E}; empty if there is none. */
    public String codePoint() {
        return character < 0 ? "" : String.format("U+%04X", character);
    }
}
