package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Ends one session of an account.
 *
 * @param field the request element that names the session
 */
public record EndSession(String actor, String username, String sessionId, String field) implements Command<Void> {
    /** Ends the session that the request element {@code sessionId} names. */
    public EndSession(String actor, String username, String sessionId) {
        this(actor, username, sessionId, "sessionId");
    }

    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.account(username);
        needs.row(Tables.SESSIONS, sessionId);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AdminRules.requireAccount(state, username);
        if (state.get(Tables.SESSIONS, sessionId)
                .map(SessionRecord::username)
                .filter(username::equals)
                .isEmpty()) {
            throw ChatException.in(field, Problem.NO_SUCH_SESSION, username + " has no such session.");
        }
        state.record(new SessionClosed(username, sessionId, actor));
        return null;
    }
}
