package org.chatrpc.admin.account;

import org.chatrpc.account.directory.DefaultRoom;
import org.chatrpc.account.directory.UsernameAvailability;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Credential;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.PasswordReset;
import org.chatrpc.model.table.Tables;

/**
 * Makes an account an active administrator with a new password, and creates it if there is none. For operators with
 * access to the database, who could do anything anyway; not for callers.
 *
 * @param roomForAll the room that every new account joins
 */
public record RestoreAdministrator(String username, String passwordHash, String roomForAll) implements Command<Void> {
    /** A reserved name, which no account has. */
    static final String ACTOR = "system";

    @Override
    public void needs(ReadSet needs) {
        UsernameAvailability.needs(needs, username);
        needs.credential(username);
        needs.sessionsOf(username);
        DefaultRoom.needs(needs, roomForAll, username);
    }

    @Override
    public Void decide(State state) {
        state.get(Tables.ACCOUNTS, username).ifPresentOrElse(account -> restore(state, account), () -> create(state));
        return null;
    }

    private void create(State state) {
        UsernameAvailability.require(state, username);
        AccountInfo account = new AccountInfo(username, username, true, state.now()).withOneTimePassword(state.now());
        state.record(new AccountCreated(account, ACTOR));
        state.store(new Credential(username, passwordHash));
        DefaultRoom.join(state, ACTOR, roomForAll, username);
    }

    private void restore(State state, AccountInfo before) {
        AdminRules.requirePasswordHere(state, username);
        AccountInfo restored = before.withAdministrator(true).withDeactivated(false);
        if (!restored.equals(before)) {
            state.record(new AccountUpdated(restored, ACTOR));
        }
        state.store(new Credential(username, passwordHash));
        state.record(new PasswordReset(ACTOR, username));
        EndSessions.all(state, ACTOR, username);
    }

    /** Without the hash, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "RestoreAdministrator[" + username + "]";
    }
}
