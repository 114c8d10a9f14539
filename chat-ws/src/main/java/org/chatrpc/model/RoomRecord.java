package org.chatrpc.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room and its newest message.
 *
 * @param lastNumber the number of the newest message; 0 if there is none
 * @param lastMessageAt null if there is no message
 * @param pinnedCount how many of its messages are pinned
 */
public record RoomRecord(
        RoomInfo info, long lastNumber, @Nullable Instant lastMessageAt, int pinnedCount) {

    /** A room without pinned messages. */
    public RoomRecord(RoomInfo info, long lastNumber, @Nullable Instant lastMessageAt) {
        this(info, lastNumber, lastMessageAt, 0);
    }

    public RoomRecord withInfo(RoomInfo changed) {
        return new RoomRecord(changed, lastNumber, lastMessageAt, pinnedCount);
    }

    public RoomRecord withNewest(long number, Instant at) {
        return new RoomRecord(info, number, at, pinnedCount);
    }

    public RoomRecord withPinned(int count) {
        return new RoomRecord(info, lastNumber, lastMessageAt, count);
    }
}
