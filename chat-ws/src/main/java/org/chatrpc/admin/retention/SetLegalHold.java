package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.room.RoomUpdated;

/** Puts a legal hold on a room, or takes it off. Returns whether it was not so already. */
record SetLegalHold(String actor, String room, boolean held) implements Command<Boolean> {
    @Override
    public void needs(Needs needs) {
        needs.account(actor);
        needs.room(room);
    }

    @Override
    public Boolean decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo before = AdminRules.requireRoom(state, room).info();
        if (before.retention().held() == held) {
            return false;
        }
        state.record(new RoomUpdated(actor, before.with(before.retention().withHold(held))));
        return true;
    }
}
