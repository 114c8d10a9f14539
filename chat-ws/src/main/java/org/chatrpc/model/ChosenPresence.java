package org.chatrpc.model;

import java.time.Instant;

/**
 * The presence that a user chose to show to others, until changed.
 *
 * @param status {@link Status#ONLINE} if it depends on the user's activity, {@link Status#OFFLINE} to show nothing
 * @param text a line of text; empty if there is none
 * @param until when the text ends; {@link #NO_END} if it does not
 */
public record ChosenPresence(String username, Status status, String text, Instant until) {
    public static final Instant NO_END = Instant.EPOCH;

    /** The status shown of a user. */
    public enum Status {
        ONLINE,
        AWAY,
        BUSY,
        OFFLINE
    }

    /** The default, for a user who never made a choice. */
    public static ChosenPresence none(String username) {
        return new ChosenPresence(username, Status.ONLINE, "", NO_END);
    }

    /** Whether the user is hidden from others. */
    public boolean isHidden() {
        return status == Status.OFFLINE;
    }

    /** This choice without its text, if that has ended by then. */
    public ChosenPresence at(Instant now) {
        boolean ended = !until.equals(NO_END) && !now.isBefore(until);
        return ended ? new ChosenPresence(username, status, "", NO_END) : this;
    }
}
