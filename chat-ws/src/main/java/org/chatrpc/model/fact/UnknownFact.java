package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;

/** A fact of a kind that this version does not know, written by a newer one. It is passed over, but has its place in the log. */
public record UnknownFact(String kind, String actor) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        // Only a version that knows the kind knows what it changes.
    }
}
