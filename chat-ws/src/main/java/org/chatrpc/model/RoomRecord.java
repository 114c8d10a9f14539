package org.chatrpc.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room and its newest message.
 *
 * @param lastNumber the number of the newest message; 0 if there is none
 * @param lastMessageAt null if there is no message
 */
public record RoomRecord(
        RoomInfo info, long lastNumber, @Nullable Instant lastMessageAt) {

    public RoomRecord withInfo(RoomInfo changed) {
        return new RoomRecord(changed, lastNumber, lastMessageAt);
    }

    public RoomRecord withNewest(long number, Instant at) {
        return new RoomRecord(info, number, at);
    }
}
