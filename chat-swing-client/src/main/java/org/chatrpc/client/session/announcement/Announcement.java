package org.chatrpc.client.session.announcement;

import java.time.Instant;
import java.util.Optional;

/**
 * What the administrators of a server tell everybody.
 *
 * @param id tells it from earlier and later ones
 * @param text one line
 * @param end when it is over; empty if it stays until it is taken back
 */
public record Announcement(String id, String text, Optional<Instant> end) {

    public boolean isOver(Instant now) {
        return end.filter(over -> !now.isBefore(over)).isPresent();
    }
}
