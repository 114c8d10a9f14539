package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Tables;

/** A user signed in. */
public record SessionOpened(SessionRecord session) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return session.username();
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.SESSIONS, session);
    }
}
