package org.chatrpc.client.chat;

import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Texts;

/** What the header says about a room. */
final class RoomTexts {

    private RoomTexts() {}

    /**
     * The line under the title: the topic, or the kind of room.
     *
     * @param blocked the usernames of those whom the user blocks
     * @param presence that of the other person in a direct room, if known
     */
    static String subtitle(RoomSummary room, Set<String> blocked, Optional<Status> presence) {
        if (room.kind() == RoomKind.DIRECT) {
            String peer = room.peer().orElse("");
            if (blocked.contains(peer)) {
                return Texts.get("room.direct.blocked", peer);
            }
            return presence.map(status -> Texts.get("room.direct.presence", peer, PresenceTexts.full(status)))
                    .orElseGet(() -> Texts.get("room.direct", peer));
        } else if (!room.topic().isEmpty()) {
            return room.topic();
        }
        return Texts.get(room.kind() == RoomKind.PRIVATE ? "room.private" : "room.public");
    }
}
