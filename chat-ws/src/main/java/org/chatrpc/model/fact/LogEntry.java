package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;

/**
 * A fact and its place in the log.
 *
 * @param seq the order of commits, over all rooms and all nodes
 * @param at when it was committed, to the millisecond
 */
public record LogEntry(long seq, Instant at, Fact fact) {

    private static final long FIXED_BYTES = 200;

    /** An estimate of the heap that it takes, in bytes. */
    public long bytes() {
        return FIXED_BYTES + fact.bytes();
    }

    /** Makes the rows what they are after this entry. */
    public void applyTo(Rows rows) {
        fact.applyTo(rows, seq, at);
    }
}
