package org.chatrpc.text;

/**
 * Why a text is refused. The numbers count Unicode code points.
 *
 * @param min the shortest text allowed
 * @param max the longest text allowed
 * @param length the length of this one
 * @param character the first character at fault; -1 if it is not a matter of one character
 */
public record Flaw(Kind kind, int min, int max, int length, int character) {

    /** What is wrong. */
    public enum Kind {
        TOO_SHORT,
        TOO_LONG,
        /** It has characters, but none that can be seen. */
        INVISIBLE,
        /** A character that XML 1.0 cannot carry: an answer with it would be unreadable. */
        NOT_XML,
        /** A line break, where one line is asked for. */
        LINE_BREAK,
        /** A tab or another control character. */
        CONTROL,
        /** An invisible character that turns the text around it or hides a difference between two names. */
        FORMATTING,
        /** Not of the characters or the length that an identifier has. */
        FORM,
        /** An identifier that stands for everybody or for somebody in charge. */
        RESERVED
    }

    /** The character at fault as Unicode writes it, such as {@code U+202E}; empty if it is not a matter of one. */
    public String codePoint() {
        return character < 0 ? "" : String.format("U+%04X", character);
    }
}
