package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.room.RoomRules;

/** Adds {@code actor} to a public room. */
public record JoinRoom(String actor, String room) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.othersIn(room);
        needs.account(actor);
        needs.ban(room, actor);
    }

    @Override
    public Void decide(State state) {
        RoomRecord found = RoomRules.requireVisible(state, actor, room);
        if (state.member(room, actor).isEmpty()) {
            RoomRules.requireNotBanned(state, room, actor, "room", "You are banned from " + room + ".");
            RoomRules.requireNotArchived(found.info());
            RoomRules.join(state, actor, found, actor);
        }
        return null;
    }
}
