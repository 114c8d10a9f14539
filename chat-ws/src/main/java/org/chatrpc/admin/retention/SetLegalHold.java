package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.room.RoomUpdated;

/** Puts a legal hold on a room, or takes it off. Does nothing if it is so already. */
record SetLegalHold(String actor, String room, boolean held) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.account(actor);
        needs.room(room);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo before = AdminRules.requireRoom(state, room).info();
        if (before.retention().held() != held) {
            state.record(new RoomUpdated(actor, before.with(before.retention().withHold(held))));
        }
        return null;
    }
}
