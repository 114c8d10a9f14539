package org.chatrpc.client.chat;

import java.util.Set;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;

/** What the header says about a room. */
final class RoomTexts {

    private RoomTexts() {}

    /**
     * The line under the title: the topic, or the kind of room.
     *
     * @param blocked the usernames of those whom the user blocks
     */
    static String subtitle(RoomSummary room, Set<String> blocked) {
        if (room.kind() == RoomKind.DIRECT) {
            String peer = room.peer().orElse("");
            return Texts.get(blocked.contains(peer) ? "room.direct.blocked" : "room.direct", peer);
        } else if (!room.topic().isEmpty()) {
            return room.topic();
        }
        return Texts.get(room.kind() == RoomKind.PRIVATE ? "room.private" : "room.public");
    }
}
