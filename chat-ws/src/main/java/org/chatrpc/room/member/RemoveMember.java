package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.room.RoomRules;

/** Ends another user's membership. Owners can remove any member, moderators only ordinary members. */
public record RemoveMember(String actor, String room, String username) implements Command<Void> {
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
        Membership member = RoomRules.requireRemover(state, actor, room);
        RoomRules.remove(state, member, RoomRules.requireMembership(state, room, username));
        return null;
    }
}
