package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Credential;
import org.chatrpc.model.fact.account.PasswordReset;

/**
 * Replaces a password and ends the sessions of the account, because someone who knew the old password may have opened
 * them. The user must change the password at the next sign-in.
 */
public record ResetPassword(String actor, String username, String passwordHash) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
        needs.credential(username);
        needs.sessionsOf(username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AdminRules.requirePasswordHere(state, username);
        state.store(new Credential(username, passwordHash));
        state.record(new PasswordReset(actor, username));
        EndSessions.all(state, actor, username);
        return null;
    }

    /** Without the hash, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "ResetPassword[" + username + "]";
    }
}
