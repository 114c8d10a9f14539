package org.chatrpc.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators tell everybody, until it is over or taken back. There is one at the most.
 *
 * @param id tells it from earlier ones: its position in the log
 * @param endsAt when it is over; null if it stays until it is taken back
 */
public record Announcement(
        long id, String text, Instant at, @Nullable Instant endsAt) {
    /** The key of the only one. */
    public static final Long ONLY = 1L;

    /** Empty if it stays until it is taken back. */
    public Optional<Instant> end() {
        return Optional.ofNullable(endsAt);
    }

    public boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }
}
