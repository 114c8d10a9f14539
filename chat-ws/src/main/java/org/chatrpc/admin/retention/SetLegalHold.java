package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.fact.room.LegalHoldSet;

/**
 * Puts a legal hold on a room, also a direct one, for this reason, or releases it. Returns whether it changed anything.
 *
 * @param reason may be empty
 */
record SetLegalHold(String actor, String room, boolean held, String reason) implements Command<Boolean> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.room(room);
    }

    @Override
    public Boolean decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomRetention before =
                AdminRules.requireRoomOrDirect(state, room).info().retention();
        if (before.equals(before.withHold(held, reason))) {
            return false;
        }
        state.record(new LegalHoldSet(actor, room, held, reason));
        return true;
    }
}
