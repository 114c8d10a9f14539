package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.table.Rows;

/**
 * A fact and its position in the log.
 *
 * @param seq the position in commit order, over all rooms and nodes
 * @param at the commit time, in milliseconds
 */
public record LogEntry(long seq, Instant at, Fact fact) {

    private static final long FIXED_BYTES = 200;

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + fact.bytes();
    }

    /** Applies this entry to the rows. */
    public void applyTo(Rows rows) {
        fact.applyTo(rows, seq, at);
    }
}
