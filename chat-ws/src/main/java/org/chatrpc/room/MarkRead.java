package org.chatrpc.room;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.problem.Require;

/** Marks the room as read up to {@code number}; does nothing if it has already been read further. */
public record MarkRead(String actor, String room, long number) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.room(room);
        needs.member(room, actor);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireMember(state, actor, room);
        long last = RoomRules.requireVisible(state, actor, room).lastNumber();
        Require.between("number", number, 0, last);
        if (number > member.readNumber()) {
            state.record(new ReadMarked(room, actor, number));
        }
        return null;
    }
}
