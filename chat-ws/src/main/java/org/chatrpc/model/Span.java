package org.chatrpc.model;

/**
 * A part of a stream that someone may read.
 *
 * @param fromSeq the first entry of it
 * @param toSeq the last entry of it; {@link Long#MAX_VALUE} while it goes on
 */
public record Span(String stream, long fromSeq, long toSeq) {

    /** The part from {@code fromSeq} on, with no end yet. */
    public static Span open(String stream, long fromSeq) {
        return new Span(stream, fromSeq, Long.MAX_VALUE);
    }

    public boolean isOpen() {
        return toSeq == Long.MAX_VALUE;
    }

    /** The same part, ended with the entry {@code lastSeq}. */
    public Span endedAt(long lastSeq) {
        return new Span(stream, fromSeq, lastSeq);
    }
}
