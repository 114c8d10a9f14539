package org.chatrpc.model;

/**
 * A part of a stream that a user may read.
 *
 * @param fromSeq its first entry
 * @param toSeq its last entry; {@link Long#MAX_VALUE} for an open span
 */
public record Span(String stream, long fromSeq, long toSeq) {

    /** The open span from {@code fromSeq} on. */
    public static Span open(String stream, long fromSeq) {
        return new Span(stream, fromSeq, Long.MAX_VALUE);
    }

    public boolean isOpen() {
        return toSeq == Long.MAX_VALUE;
    }

    /** This span, ended by the entry {@code lastSeq}. */
    public Span endedAt(long lastSeq) {
        return new Span(stream, fromSeq, lastSeq);
    }
}
