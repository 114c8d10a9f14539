package org.chatrpc.client.chat.composer;

import java.util.Locale;
import java.util.Optional;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;

/** Says in a composer why it accepts no text. */
public final class RoomHints {

    private RoomHints() {}

    /** Why this account cannot write in a room; empty if it can. */
    public static Optional<String> closed(RoomSummary room) {
        if (room.archived()) {
            return Optional.of(Texts.get("chat.archived", room.title()));
        }
        String role = room.postingRole().name().toLowerCase(Locale.ROOT);
        return room.mayPost() ? Optional.empty() : Optional.of(Texts.get("chat.posting." + role, room.title()));
    }
}
