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

/**
 * Creates an account for another user, whether or not registration is open. The user must change the password at the
 * first sign-in.
 *
 * @param roomForAll the room that every new account joins
 */
public record CreateAccount(
        String actor,
        String username,
        String displayName,
        String passwordHash,
        boolean administrator,
        String roomForAll)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        UsernameAvailability.needs(needs, username);
        needs.credential(username);
        DefaultRoom.needs(needs, roomForAll, username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        UsernameAvailability.require(state, username);
        AccountInfo account =
                new AccountInfo(username, displayName, administrator, state.now()).withOneTimePassword(state.now());
        state.record(new AccountCreated(account, actor));
        state.store(new Credential(username, passwordHash));
        DefaultRoom.join(state, actor, roomForAll, username);
        return null;
    }

    /** Without the hash, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "CreateAccount[" + username + "]";
    }
}
