package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomRules;

/** Changes a member's role. Only owners can do so, and nobody inactive and no service gets a higher one. */
public record SetMemberRole(String actor, String room, String username, Role role) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.member(room, username);
        needs.othersIn(room);
        needs.account(username);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireMember(state, actor, room);
        RoomRules.requireRole(member, Role.OWNER, "Only owners can change roles.");
        Membership changed = RoomRules.requireMembership(state, room, username);
        if (changed.role() == role) {
            return null;
        }
        // Others would rely on an owner who cannot do anything.
        if (role.compareTo(changed.role()) > 0 && !RoomRules.isActive(state, username)) {
            throw ChatException.in("username", Problem.ACCOUNT_INACTIVE, username + " is deactivated.");
        }
        // What owners and moderators do is for people: no token is good for it, so the room would have nobody who does
        // it.
        if (role.compareTo(changed.role()) > 0 && RoomRules.isService(state, username)) {
            throw ChatException.in(
                    "username",
                    Problem.NOT_PERMITTED,
                    username + " is a service. Only people can own or moderate a room.");
        }
        if (RoomRules.isLastOwner(state, changed)) {
            throw RoomRules.lastOwner(room);
        }
        state.record(new RoleChanged(actor, room, username, role));
        return null;
    }
}
