package org.chatrpc.room;

import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.fact.room.RoomPreferencesSet;

/** Changes those preferences of the actor for a room that are given. They are lost when the actor leaves the room. */
public record SetRoomPreferences(String actor, String room, Optional<Notify> notifications, Optional<Boolean> favourite)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
    }

    @Override
    public Void decide(State state) {
        Membership before = RoomRules.requireMember(state, actor, room);
        Membership after = before.withPreferences(
                notifications.orElse(before.notifications()), favourite.orElse(before.favourite()));
        if (!after.equals(before)) {
            state.record(new RoomPreferencesSet(room, actor, after.notifications(), after.favourite()));
        }
        return null;
    }
}
