package org.chatrpc.room;

import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.fact.RoomPreferencesSet;

/** Changes what the actor wants of a room, as far as it is given; the rest stays. Leaving the room forgets it. */
public record SetRoomPreferences(String actor, String room, Optional<Notify> notifications, Optional<Boolean> favourite)
        implements Command<Void> {
    @Override
    public void needs(Needs needs) {
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
