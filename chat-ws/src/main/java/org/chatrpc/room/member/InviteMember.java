package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.room.RoomRules;

/** Adds another user to a room. */
public record InviteMember(String actor, String room, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.member(room, username);
        needs.othersIn(room);
        needs.account(username);
        needs.ban(room, username);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireMember(state, actor, room);
        RoomRecord found = RoomRules.requireVisible(state, actor, room);
        if (found.info().visibility() == Visibility.DIRECT) {
            throw RoomRules.notPermitted("Nobody can be invited to a direct room.");
        }
        if (found.info().visibility() == Visibility.PRIVATE) {
            RoomRules.requireRole(member, Role.MODERATOR, "Only owners and moderators can invite to a private room.");
        }
        RoomRules.requireNotArchived(found.info());
        RoomRules.requireAccount(state, username);
        if (RoomRules.isService(state, username) && state.member(room, username).isEmpty()) {
            RoomRules.requireMayLetServiceIn(member, found.info());
        }
        RoomRules.requireNotBanned(state, room, username, "username", username + " is banned from " + room + ".");
        RoomRules.join(state, actor, found, username);
        return null;
    }
}
