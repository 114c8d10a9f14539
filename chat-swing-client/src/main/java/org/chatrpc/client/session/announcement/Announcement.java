package org.chatrpc.client.session.announcement;

import java.time.Instant;
import java.util.Optional;

/**
 * An announcement of the administrators of a server.
 *
 * @param id distinguishes it from others
 * @param text one line
 * @param end when it expires; empty if it stays until it is withdrawn
 */
public record Announcement(String id, String text, Optional<Instant> end) {

    public boolean isOver(Instant now) {
        return end.filter(over -> !now.isBefore(over)).isPresent();
    }
}
