package org.chatrpc.model;

import org.jspecify.annotations.Nullable;

/**
 * For how long a room keeps what was said in it.
 *
 * @param messageDays how many days messages are kept; 0 without end; null as long as the server keeps them
 * @param fileDays the same for the files in messages, which go with their message at the latest
 * @param held whether a legal hold keeps all of it, whatever the days are
 */
public record RoomRetention(
        @Nullable Integer messageDays, @Nullable Integer fileDays, boolean held) {
    /** As long as the server keeps messages. */
    public static final RoomRetention OF_SERVER = new RoomRetention(null, null, false);

    /** Who removes what is too old. A reserved name, which no account has. */
    public static final String ACTOR = "system";

    /** The stated reason for the removal of what is too old. */
    public static final String REASON = "retention";

    /** The stated reason for the removal of what is left of a deleted room. */
    public static final String WITH_ROOM = "room deleted";

    /** The same with or without a legal hold. */
    public RoomRetention withHold(boolean nowHeld) {
        return new RoomRetention(messageDays, fileDays, nowHeld);
    }

    /** The days for the audit log: a number, {@code forever}, or {@code server}. */
    public static String text(@Nullable Integer days) {
        return days == null ? "server" : days == 0 ? "forever" : days.toString();
    }
}
