package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's presence as shown.
 *
 * @param text what the person says about it, on one line; empty for nothing
 * @param until when the text ends, if it does; there is no event then
 * @param lastSeenAt when the person was last online, if known and not online
 * @param chosen what the person chose; only known of this account
 */
public record Status(
        Presence presence,
        String text,
        Optional<Instant> until,
        Optional<Instant> lastSeenAt,
        Optional<Presence> chosen) {

    /** A presence of which nothing else is known. */
    public static Status of(Presence presence) {
        return new Status(presence, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the text has ended by this time. */
    public boolean textEnded(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** The same without the text. */
    public Status withoutText() {
        return new Status(presence, "", Optional.empty(), lastSeenAt, chosen);
    }

    /** The same, with what the person chose if this does not say so. */
    public Status orChosen(Optional<Presence> before) {
        return new Status(presence, text, until, lastSeenAt, chosen.or(() -> before));
    }
}
