package org.chatrpc.room;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Creates a room owned by {@code actor}.
 *
 * @param maxRooms how many existing rooms the actor may have created, whoever owns them now
 */
public record CreateRoom(
        String actor, String room, String title, String topic, Visibility visibility, Role postingRole, int maxRooms)
        implements Command<Void> {
    /** Without a limit to the number of rooms. */
    public CreateRoom(String actor, String room, String title, String topic, Visibility visibility, Role postingRole) {
        this(actor, room, title, topic, visibility, postingRole, Integer.MAX_VALUE);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.roomsCreatedBy(actor);
    }

    @Override
    public Void decide(State state) {
        // The id of a deleted room is not used again: what refers to it must never mean another room.
        if (state.get(Tables.ROOMS, room).isPresent()) {
            throw ChatException.in("room", Problem.ROOM_EXISTS, "A room " + room + " already exists.");
        }
        RoomRules.requireFewer(state.roomsCreatedBy(actor, false), maxRooms, "room", "rooms");
        RoomInfo info = new RoomInfo(room, title, topic, visibility, false, state.now());
        state.record(new RoomCreated(actor, info.with(title, topic, false, postingRole)));
        state.record(new MemberJoined(actor, room, actor, Role.OWNER, 0));
        return null;
    }
}
