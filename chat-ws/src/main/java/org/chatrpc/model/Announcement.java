package org.chatrpc.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An announcement of the administrators to all users, until it ends or is withdrawn. There is at most one.
 *
 * @param id distinguishes it from earlier ones: its position in the log
 * @param endsAt when it ends; null if it stays until it is withdrawn
 */
public record Announcement(
        long id, String text, Instant at, @Nullable Instant endsAt) {
    /** The key of the only one. */
    public static final Long ONLY = 1L;

    /** Empty if it stays until it is withdrawn. */
    public Optional<Instant> end() {
        return Optional.ofNullable(endsAt);
    }

    public boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }
}
