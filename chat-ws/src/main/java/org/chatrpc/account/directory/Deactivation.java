package org.chatrpc.account.directory;

import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.SessionClosed;

/**
 * Makes an account unusable, as a part of commands: ends its sessions, and transfers its rooms, so that rules about
 * owners need not check for inactive accounts. Messages and memberships remain.
 */
public final class Deactivation {
    private Deactivation() {}

    /** Declares what {@link #deactivate} reads. */
    public static void needs(ReadSet needs, String username) {
        needs.account(username);
        needs.sessionsOf(username);
        needs.ownedBy(username);
    }

    /**
     * @param account an active one that is not the last administrator, which the caller has checked
     */
    public static void deactivate(State state, String actor, AccountInfo account) {
        state.record(new AccountUpdated(account.withDeactivated(true), actor));
        String username = account.username();
        state.sessionsOf(username).forEach(session -> state.record(new SessionClosed(username, session.id(), actor)));
        OwnershipTransfer.handOver(state, actor, username);
    }
}
