package org.chatrpc.ops;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.identity.sync.RoomMembers;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomView;

/** Provides the members of rooms to accounts, which do not depend on rooms. Thread-safe. */
public record RoomMembersInMemory(RoomDirectory rooms) implements RoomMembers {
    @Override
    public long applied() {
        return rooms.applied();
    }

    @Override
    public Optional<RoomInfo> room(String id) {
        // No account has an empty name.
        return rooms.find(id, "").map(RoomView::info);
    }

    @Override
    public Map<String, Long> joined(String room) {
        Map<String, Long> joined = new HashMap<>();
        rooms.members(room)
                .forEach((username, member) ->
                        joined.put(username, member.membership().fromSeq()));
        return joined;
    }
}
