package org.chatrpc.room;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.RoomCreated;

/**
 * Creates the direct room of two users, unless it exists.
 *
 * @param maxRooms how many direct rooms the actor may have created
 */
public record OpenDirect(String actor, String other, int maxRooms) implements Command<Void> {
    /** Without a limit to the number of rooms. */
    public OpenDirect(String actor, String other) {
        this(actor, other, Integer.MAX_VALUE);
    }

    String room() {
        return RoomNames.direct(actor, other);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.account(other);
        needs.room(room());
        needs.member(room(), actor);
        needs.member(room(), other);
        needs.roomsCreatedBy(actor);
    }

    @Override
    public Void decide(State state) {
        RoomRules.requireAccount(state, other);
        if (state.room(room()).isEmpty()) {
            RoomRules.requireFewer(state.roomsCreatedBy(actor, true), maxRooms, "username", "direct rooms");
            RoomInfo info = new RoomInfo(room(), "", "", Visibility.DIRECT, false, state.now());
            state.record(new RoomCreated(actor, info));
            RoomRecord created = new RoomRecord(info, 0, null);
            RoomRules.join(state, actor, created, actor);
            RoomRules.join(state, actor, created, other);
        }
        return null;
    }
}
