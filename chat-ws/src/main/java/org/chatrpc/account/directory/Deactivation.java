package org.chatrpc.account.directory;

import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
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
        handOverRooms(state, actor, username);
    }

    /** To the first of those with the highest role, in each room. If nobody active is left in one, it stays as it is. */
    public static void handOverRooms(State state, String actor, String username) {
        state.ownedBy(username)
                .forEach(owner -> state.seniorsIn(owner.room(), username).stream()
                        .findFirst()
                        .ifPresent(heir -> {
                            if (!heir.isOwner()) {
                                state.record(new RoleChanged(actor, owner.room(), heir.username(), Role.OWNER));
                            }
                            state.record(new RoleChanged(actor, owner.room(), username, Role.MEMBER));
                        }));
    }
}
