package org.chatrpc.room;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.MemberLeft;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Ends another user's membership. Owners can remove anybody, moderators only ordinary members. */
public record RemoveMember(String actor, String room, String username) implements Command<Void> {
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
        RoomRules.requireRole(member, Role.MODERATOR, "Only owners and moderators can remove members.");
        if (room.equals(RoomNames.GENERAL)) {
            throw RoomRules.notPermitted("Members cannot be removed from " + room + ".");
        }
        Membership removed = RoomRules.requireMembership(state, room, username);
        if (!member.isOwner() && removed.role() != Role.MEMBER) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, "Moderators can only remove ordinary members.");
        }
        if (RoomRules.isLastOwner(state, removed) && state.hasOtherMember(room, username)) {
            throw RoomRules.lastOwner(room);
        }
        state.record(new MemberLeft(actor, room, username));
        return null;
    }
}
