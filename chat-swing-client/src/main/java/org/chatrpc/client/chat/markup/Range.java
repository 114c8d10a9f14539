package org.chatrpc.client.chat.markup;

/**
 * A range of a text.
 *
 * @param start in UTF-16 units
 * @param end exclusive, in UTF-16 units
 */
public record Range(int start, int end) {

    /** The empty range. */
    public static final Range NONE = new Range(0, 0);

    public boolean isEmpty() {
        return start >= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** This range, clipped to a text that may have become shorter. */
    public Range within(int length) {
        return end <= length ? this : new Range(Math.min(start, length), length);
    }

    /** The text in this range. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
