package org.chatrpc.model.fact.account;

import java.time.Instant;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A session used at {@code usedAt} was extended until {@code expiresAt}. */
public record SessionRenewed(String username, String sessionId, Instant usedAt, Instant expiresAt) implements Fact {
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
        rows.change(Tables.SESSIONS, sessionId, session -> session.renewed(usedAt, expiresAt));
    }
}
