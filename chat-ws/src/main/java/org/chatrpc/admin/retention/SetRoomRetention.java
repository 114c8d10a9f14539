package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.jspecify.annotations.Nullable;

/**
 * Sets the retention periods of a room. Idempotent.
 *
 * @param messageDays as in {@link RoomRetention}, as are {@code fileDays}
 */
record SetRoomRetention(
        String actor,
        String room,
        @Nullable Integer messageDays,
        @Nullable Integer fileDays) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.room(room);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo before = AdminRules.requireRoom(state, room).info();
        RoomRetention after = before.retention().withDays(messageDays, fileDays);
        if (!after.equals(before.retention())) {
            state.record(new RoomUpdated(actor, before.with(after)));
        }
        return null;
    }
}
