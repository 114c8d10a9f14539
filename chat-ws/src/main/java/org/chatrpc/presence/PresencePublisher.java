package org.chatrpc.presence;

import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.account.presence.PresenceListener;
import org.chatrpc.feed.EphemeralEvents;
import org.chatrpc.room.RoomDirectory;

/** Forwards presence changes to the users who may see them, except those of users who are hidden. Thread-safe. */
public final class PresencePublisher implements PresenceListener {
    private final PresenceChoices choices;
    private final RoomDirectory rooms;
    private final EphemeralEvents events;

    public PresencePublisher(PresenceChoices choices, RoomDirectory rooms, EphemeralEvents events) {
        this.choices = choices;
        this.rooms = rooms;
        this.events = events;
    }

    @Override
    public void changed(Set<String> usernames) {
        events.presenceChanged(usernames.stream()
                .filter(username -> !choices.isHidden(username))
                .collect(Collectors.toSet()));
    }

    @Override
    public void typing(String room, String username, long seq) {
        if (!choices.isHidden(username) && rooms.members(room).containsKey(username)) {
            events.typingElsewhere(room, username, seq);
        }
    }
}
