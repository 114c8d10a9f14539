package org.chatrpc.account.session;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Ends one of the user's own sessions. */
public record CloseSession(String username, String sessionId) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.SESSIONS, sessionId);
    }

    @Override
    public Void decide(State state) {
        if (state.get(Tables.SESSIONS, sessionId)
                .map(SessionRecord::username)
                .filter(username::equals)
                .isEmpty()) {
            throw ChatException.in("sessionId", Problem.NO_SUCH_SESSION, "You have no such session.");
        }
        state.record(new SessionClosed(username, sessionId));
        return null;
    }
}
