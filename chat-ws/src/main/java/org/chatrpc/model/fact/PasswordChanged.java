package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;

/** The password changed. To what, only the database knows. */
public record PasswordChanged(String username) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return username;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        // The hash is written beside it.
    }
}
