package org.chatrpc.admin.room;

import java.util.Optional;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Makes a user an owner of a room, adding the user as a member if necessary. Idempotent. */
public record SetRoomOwner(String actor, String room, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
        needs.room(room);
        needs.member(room, username);
        needs.ban(room, username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomRecord found = AdminRules.requireRoom(state, room);
        if (!AdminRules.requirePerson(state, username).isActive()) {
            throw ChatException.in("username", Problem.ACCOUNT_INACTIVE, username + " is deactivated.");
        }
        if (state.isBanned(room, username)) {
            throw ChatException.in("username", Problem.USER_BANNED, username + " is banned from " + room + ".");
        }
        Optional<Membership> membership = state.member(room, username);
        if (membership.isEmpty()) {
            state.record(new MemberJoined(actor, room, username, Role.OWNER, found.lastNumber()));
        } else if (!membership.get().isOwner()) {
            state.record(new RoleChanged(actor, room, username, Role.OWNER));
        }
        return null;
    }
}
