package org.chatrpc.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRetention;
import org.jspecify.annotations.Nullable;

/**
 * The retention periods of messages and files, and the pace of their removal.
 *
 * @param messageDays how many days messages are kept in rooms without a value of their own; 0 without end
 * @param fileDays the same for files
 * @param every how often a run starts
 * @param batch the maximum number of messages that one transaction removes, because all writes wait for it
 * @param pause how long a run waits after each of them
 */
public record RetentionPolicy(int messageDays, int fileDays, Duration every, int batch, Duration pause) {
    /** Later than any message. */
    private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** Messages that were sent before this time are too old; empty if none are. */
    public Optional<Instant> messagesBefore(RoomInfo room, Instant now) {
        RoomRetention retention = room.retention();
        return room.deleted() ? Optional.of(END) : before(retention, retention.messageDays(), messageDays, now);
    }

    /** Files in messages that were sent before this time are too old; empty if none are. */
    public Optional<Instant> filesBefore(RoomInfo room, Instant now) {
        return before(room.retention(), room.retention().fileDays(), fileDays, now);
    }

    private static Optional<Instant> before(RoomRetention room, @Nullable Integer ofRoom, int ofServer, Instant now) {
        int days = ofRoom == null ? ofServer : ofRoom;
        return room.held() || days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
    }
}
