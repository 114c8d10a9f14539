package org.chatrpc.presence;

import java.time.Clock;
import java.util.Optional;
import org.chatrpc.account.block.BlockDirectory;
import org.chatrpc.account.presence.Activity;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.room.RoomDirectory;

/**
 * Decides what a user may see of another's presence: presence, status text and last seen are visible only to users who
 * share a room, perhaps a direct one. Nothing is visible of a user who is hidden, or whom the reader blocks. A blocked
 * user notices no difference. Reads only memory. Thread-safe.
 */
public final class PresenceView {
    private final PresenceChoices choices;
    private final Presence presence;
    private final BlockDirectory blocks;
    private final RoomDirectory rooms;
    private final Clock clock;

    public PresenceView(
            PresenceChoices choices, Presence presence, BlockDirectory blocks, RoomDirectory rooms, Clock clock) {
        this.choices = choices;
        this.presence = presence;
        this.blocks = blocks;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The presence of a user that the reader may see. */
    public ShownPresence of(String username, String reader) {
        return username.equals(reader) || rooms.shareRoom(reader, username)
                ? ofRoommate(username, reader)
                : ShownPresence.NOTHING;
    }

    /** The same for a user who is known to share a room with the reader. */
    public ShownPresence ofRoommate(String username, String reader) {
        ChosenPresence chosen = choices.of(username).at(clock.instant());
        boolean isOwn = username.equals(reader);
        if (!isOwn && (chosen.isHidden() || blocks.isBlocked(reader, username))) {
            return ShownPresence.NOTHING;
        }
        Status status = status(chosen.status(), presence.activityOf(username));
        return new ShownPresence(
                status,
                Optional.of(chosen.text()).filter(text -> !text.isEmpty()),
                Optional.of(chosen.until()).filter(until -> !until.equals(ChosenPresence.NO_END)),
                status == Status.OFFLINE && !isOwn ? presence.lastSeen(username) : Optional.empty());
    }

    /** The user's own choice. */
    public ChosenPresence chosen(String username) {
        return choices.of(username).at(clock.instant());
    }

    private static Status status(Status chosen, Activity activity) {
        return switch (activity) {
            case OFFLINE -> Status.OFFLINE;
            case IDLE -> chosen == Status.ONLINE ? Status.AWAY : chosen;
            case ACTIVE -> chosen;
        };
    }
}
