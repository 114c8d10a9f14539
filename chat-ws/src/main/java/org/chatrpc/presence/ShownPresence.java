package org.chatrpc.presence;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.ChosenPresence.Status;

/**
 * The presence of a user as visible to another.
 *
 * @param text the status text
 * @param textUntil when that ends, if it does
 * @param lastSeen when a user who is offline was last online, if known
 */
public record ShownPresence(
        Status status, Optional<String> text, Optional<Instant> textUntil, Optional<Instant> lastSeen) {
    static final ShownPresence NOTHING =
            new ShownPresence(Status.OFFLINE, Optional.empty(), Optional.empty(), Optional.empty());
}
