package org.chatrpc.feed;

import java.time.Instant;

/** An event that is not in the log, and may be lost. */
public sealed interface EphemeralEvent {

    /** Whom it is about. */
    String username();

    /** When this node learned of it. */
    Instant at();

    /** A user is typing in a room. */
    record Typing(String room, String username, Instant at) implements EphemeralEvent {}

    /** The visible presence of a user may have changed; the current value is read when the event is delivered. */
    record PresenceChanged(String username, Instant at) implements EphemeralEvent {}
}
