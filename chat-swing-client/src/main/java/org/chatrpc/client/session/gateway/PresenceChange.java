package org.chatrpc.client.session.gateway;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.model.Presence;

/**
 * What to change of what others are shown of this account; what is empty stays as it is.
 *
 * @param text the new status text, the empty one for none
 * @param until when the new text ends, if it does
 * @param idle whether nobody is using this client
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
