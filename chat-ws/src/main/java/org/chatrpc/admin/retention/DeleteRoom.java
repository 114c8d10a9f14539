package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomNames;

/** Deletes a room, unless it still has members. Returns whether it is deleted. */
record DeleteRoom(String actor, String room) implements Command<Boolean> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.room(room);
        needs.othersIn(room);
    }

    @Override
    public Boolean decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo info = AdminRules.requireRoom(state, room).info();
        requireDeletable(info);
        // No account has an empty name.
        if (state.hasOtherMember(room, "")) {
            return false;
        }
        state.record(new RoomUpdated(actor, info.asDeleted()));
        return true;
    }

    static void requireDeletable(RoomInfo room) {
        if (room.id().equals(RoomNames.GENERAL)) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, room.id() + " cannot be deleted.");
        }
        if (room.retention().held()) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, "There is a legal hold on " + room.id() + ".");
        }
    }
}
