package org.chatrpc.feed;

import java.time.Instant;

/** Something that readers are told in passing: it is not in the log, and may be lost. */
public sealed interface EphemeralEvent {

    /** Whom it is about. */
    String username();

    /** When this node learned of it. */
    Instant at();

    /** Somebody is typing in a room. */
    record Typing(String room, String username, Instant at) implements EphemeralEvent {}

    /** What is shown of somebody may have changed; what it is now is asked for when the event is delivered. */
    record PresenceChanged(String username, Instant at) implements EphemeralEvent {}
}
