package org.chatrpc.admin.room;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomNames;

/** Closes a room for new messages, or opens it again. Idempotent. */
public record SetRoomArchived(String actor, String room, boolean archived) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.room(room);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo before = AdminRules.requireRoom(state, room).info();
        if (archived && room.equals(RoomNames.GENERAL)) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, room + " cannot be archived.");
        }
        if (before.archived() != archived) {
            state.record(new RoomUpdated(
                    actor, before.with(before.title(), before.topic(), archived, before.postingRole())));
        }
        return null;
    }
}
