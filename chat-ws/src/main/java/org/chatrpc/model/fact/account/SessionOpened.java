package org.chatrpc.model.fact.account;

import java.time.Instant;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

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
