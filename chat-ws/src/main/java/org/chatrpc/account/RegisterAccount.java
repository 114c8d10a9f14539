package org.chatrpc.account;

import org.chatrpc.account.directory.DefaultRoom;
import org.chatrpc.account.directory.UsernameAvailability;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Credential;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.SessionOpened;

/**
 * Creates an account and opens its first session. The first account becomes the administrator, and can be created
 * even if registration is closed.
 *
 * @param mayBeFirst whether the caller may create the first account
 * @param registrationOpen whether further accounts may be created
 * @param roomForAll the room that every account joins; the first member becomes its owner
 */
public record RegisterAccount(
        String username,
        String displayName,
        String passwordHash,
        SessionRecord session,
        boolean mayBeFirst,
        boolean registrationOpen,
        String roomForAll)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.anyAccount();
        UsernameAvailability.needs(needs, username);
        needs.credential(username);
        DefaultRoom.needs(needs, roomForAll, username);
    }

    @Override
    public Void decide(State state) {
        boolean isFirst = !state.hasAccounts();
        if (isFirst && !mayBeFirst) {
            throw Accounts.setupTokenRequired();
        }
        if (!isFirst && !registrationOpen) {
            throw Accounts.registrationClosed();
        }
        UsernameAvailability.require(state, username);
        state.record(new AccountCreated(new AccountInfo(username, displayName, isFirst, state.now())));
        state.store(new Credential(username, passwordHash));
        DefaultRoom.join(state, username, roomForAll, username);
        state.record(new SessionOpened(session));
        return null;
    }

    /** Without the hash, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "RegisterAccount[" + username + "]";
    }
}
