package org.chatrpc.model;

import org.jspecify.annotations.Nullable;

/**
 * For how long a room keeps what was said in it.
 *
 * @param messageDays how many days messages are kept; 0 without end; null as long as the server keeps them
 * @param fileDays the same for the files in messages, which go with their message at the latest
 * @param held whether a legal hold keeps all of it, whatever the days are
 * @param holdReason why there is a legal hold, as stated by an administrator, for administrators; empty if none was stated
 */
public record RoomRetention(
        @Nullable Integer messageDays, @Nullable Integer fileDays, boolean held, String holdReason) {
    /** As long as the server keeps messages. */
    public static final RoomRetention OF_SERVER = new RoomRetention(null, null, false, "");

    /** Who removes what is too old. A reserved name, which no account has. */
    public static final String ACTOR = "system";

    /** The stated reason for the removal of what is too old. */
    public static final String REASON = "retention";

    /** The stated reason for the removal of what is left of a deleted room. */
    public static final String WITH_ROOM = "room deleted";

    public RoomRetention {
        // Missing in entries of the log from before there were reasons.
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
