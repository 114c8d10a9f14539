package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomRules;

/** Changes a member's role. Only owners can do so. Inactive users and services cannot get a higher role. */
public record SetMemberRole(String actor, String room, String username, Role role) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
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
        // Others would rely on an owner who cannot act.
        if (role.compareTo(changed.role()) > 0 && !RoomRules.isActive(state, username)) {
            throw ChatException.in("username", Problem.ACCOUNT_INACTIVE, username + " is deactivated.");
        }
        // Moderation requires a person: no service token permits it, so the room would have no one to do it.
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
