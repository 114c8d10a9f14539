package org.chatrpc.client.chat.markup;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Range(int start, int end) {

    /** No part. */
    public static final Range NONE = new Range(0, 0);

    public boolean isEmpty() {
        return start >= end;
    }

    /** The same part of a text that may have become shorter. */
    public Range within(int length) {
        return end <= length ? this : new Range(Math.min(start, length), length);
    }

    /** What stands there in a text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
