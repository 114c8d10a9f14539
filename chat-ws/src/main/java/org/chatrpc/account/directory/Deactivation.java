package org.chatrpc.account.directory;

import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.room.RoleChanged;

/**
 * Makes an account unusable, as a part of commands: ends its sessions, and hands the rooms that it owns over, so that no rule about
 * owners has to ask who is active. What it wrote stays, and so do its memberships.
 */
public final class Deactivation {
    private Deactivation() {}

    /** Declares what {@link #deactivate} reads. */
    public static void needs(Needs needs, String username) {
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
        state.ownedBy(username).forEach(membership -> handOver(state, actor, membership));
    }

    /** To the first of those with the highest role. If nobody active is left in the room, it stays as it is. */
    private static void handOver(State state, String actor, Membership owner) {
        state.seniorsIn(owner.room(), owner.username()).stream().findFirst().ifPresent(heir -> {
            if (!heir.isOwner()) {
                state.record(new RoleChanged(actor, owner.room(), heir.username(), Role.OWNER));
            }
            state.record(new RoleChanged(actor, owner.room(), owner.username(), Role.MEMBER));
        });
    }
}
