package org.chatrpc.account.identity.sync;

import java.util.Map;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;

/** The members of each room, as far as this node knows. Implementations are thread-safe. */
public interface RoomMembers {
    /** The last entry of the log that this node has applied; the members returned are at least as recent. */
    long applied();

    /** The room, also if it was deleted. */
    Optional<RoomInfo> room(String id);

    /** The members by username, each with the entry of the log of having joined; none in an unknown room. */
    Map<String, Long> joined(String room);
}
