package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

/** A session was ended before it expired. */
public record SessionClosed(String username, String sessionId) implements Fact {
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
        rows.remove(Tables.SESSIONS, sessionId);
    }
}
