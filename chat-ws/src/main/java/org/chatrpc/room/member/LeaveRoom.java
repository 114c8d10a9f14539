package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.RoomRules;

/** Ends the actor's own membership. */
public record LeaveRoom(String actor, String room) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.othersIn(room);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireMember(state, actor, room);
        boolean isDirect = RoomRules.requireVisible(state, actor, room).info().visibility() == Visibility.DIRECT;
        if (isDirect || room.equals(RoomNames.GENERAL)) {
            throw RoomRules.notPermitted("Members cannot leave " + room + ".");
        }
        if (RoomRules.isLastOwner(state, member) && state.hasOtherMember(room, actor)) {
            throw RoomRules.lastOwner(room);
        }
        state.record(new MemberLeft(actor, room, actor));
        return null;
    }
}
