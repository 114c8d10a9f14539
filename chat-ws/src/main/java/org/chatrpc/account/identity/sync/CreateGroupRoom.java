package org.chatrpc.account.identity.sync;

import java.util.Optional;
import org.chatrpc.account.identity.IdentityRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.table.Tables;

/**
 * Creates the private room of a group, without members, unless the id is in use. The result is whether it was created.
 *
 * @param title as a room can have it
 */
public record CreateGroupRoom(String provider, String room, String title) implements Command<Boolean> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
    }

    @Override
    public Boolean decide(State state) {
        // A room created by a user is never taken over, and the id of a deleted one is never reused.
        Optional<RoomRecord> found = state.get(Tables.ROOMS, room);
        if (found.isEmpty()) {
            RoomInfo info = new RoomInfo(room, title, "", Visibility.PRIVATE, false, state.now());
            state.record(new RoomCreated(IdentityRules.ACTOR, info.asManagedBy(provider)));
        }
        return found.isEmpty();
    }
}
