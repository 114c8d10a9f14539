package org.chatrpc.model;

import org.jspecify.annotations.Nullable;

/**
 * The retention periods of a room.
 *
 * @param messageDays how many days messages are kept; 0 without end; null for the server's default
 * @param fileDays the same for the files in messages, which are removed with their message at the latest
 * @param held whether a legal hold keeps all messages and files, regardless of these periods
 * @param holdReason why there is a legal hold, as stated by an administrator, for administrators; empty if none was stated
 */
public record RoomRetention(
        @Nullable Integer messageDays, @Nullable Integer fileDays, boolean held, String holdReason) {
    /** The server's default. */
    public static final RoomRetention OF_SERVER = new RoomRetention(null, null, false, "");

    /** The actor of removals by retention. A reserved name, which no account has. */
    public static final String ACTOR = "system";

    /** The stated reason for the removal of what is too old. */
    public static final String REASON = "retention";

    /** The stated reason for the removal of what is left of a deleted room. */
    public static final String WITH_ROOM = "room deleted";

    public RoomRetention {
        // Missing in log entries from before reasons were introduced.
        holdReason = holdReason == null ? "" : holdReason;
    }

    /** The same with a legal hold for this reason, or without one. */
    public RoomRetention withHold(boolean nowHeld, String reason) {
        return new RoomRetention(messageDays, fileDays, nowHeld, nowHeld ? reason : "");
    }

    /** The same with other days. */
    public RoomRetention withDays(@Nullable Integer forMessages, @Nullable Integer forFiles) {
        return new RoomRetention(forMessages, forFiles, held, holdReason);
    }

    /** The days for the audit log: a number, {@code forever}, or {@code server}. */
    public static String text(@Nullable Integer days) {
        return days == null ? "server" : days == 0 ? "forever" : days.toString();
    }
}
