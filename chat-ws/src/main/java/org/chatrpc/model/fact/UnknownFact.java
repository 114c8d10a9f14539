package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.table.Rows;

/**
 * A fact of a kind that this version does not know, written by a newer version. It is skipped, but keeps its position
 * in the log.
 */
public record UnknownFact(String kind, String actor) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        // Only a version that knows the kind knows its effect.
    }
}
