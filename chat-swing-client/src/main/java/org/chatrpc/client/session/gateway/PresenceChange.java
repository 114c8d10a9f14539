package org.chatrpc.client.session.gateway;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.model.Presence;

/**
 * A change of this account's presence as others see it; empty parts stay unchanged.
 *
 * @param text the new status text, the empty one for none
 * @param until when the new text ends, if it does
 * @param idle whether this client is idle
 */
public record PresenceChange(
        Optional<Presence> presence, Optional<String> text, Optional<Instant> until, Optional<Boolean> idle) {

    public static PresenceChange choose(Presence presence) {
        return new PresenceChange(Optional.of(presence), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PresenceChange say(String text, Optional<Instant> until) {
        return new PresenceChange(Optional.empty(), Optional.of(text), until, Optional.empty());
    }

    public static PresenceChange idle(boolean idle) {
        return new PresenceChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(idle));
    }
}
