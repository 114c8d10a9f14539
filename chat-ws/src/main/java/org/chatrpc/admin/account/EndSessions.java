package org.chatrpc.admin.account;

import java.util.List;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionClosed;

/** Ends all sessions of an account. */
public record EndSessions(String actor, String username) implements Command<Integer> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.account(username);
        needs.sessionsOf(username);
    }

    @Override
    public Integer decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AdminRules.requireAccount(state, username);
        return all(state, actor, username);
    }

    /** Ends all sessions; returns how many there were. */
    static int all(State state, String actor, String username) {
        List<SessionRecord> open = state.sessionsOf(username);
        open.forEach(session -> state.record(new SessionClosed(username, session.id(), actor)));
        return open.size();
    }
}
