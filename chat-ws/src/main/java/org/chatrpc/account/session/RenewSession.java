package org.chatrpc.account.session;

import java.time.Instant;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.account.SessionRenewed;
import org.chatrpc.model.table.Tables;

/** Extends a session that is in use; does nothing if it was closed meanwhile. */
public record RenewSession(String username, String sessionId, Instant usedAt, Instant expiresAt)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.SESSIONS, sessionId);
    }

    @Override
    public Void decide(State state) {
        if (state.get(Tables.SESSIONS, sessionId).isPresent()) {
            state.record(new SessionRenewed(username, sessionId, usedAt, expiresAt));
        }
        return null;
    }
}
