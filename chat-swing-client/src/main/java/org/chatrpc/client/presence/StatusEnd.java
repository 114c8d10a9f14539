package org.chatrpc.client.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a status text ends. */
enum StatusEnd {
    HALF_HOUR,
    HOUR,
    TODAY,
    NEVER;

    /** The end of a text that is set now; empty for none. */
    Optional<Instant> from(Instant now, ZoneId zone) {
        return switch (this) {
            case HALF_HOUR -> Optional.of(now.plus(Duration.ofMinutes(30)));
            case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case TODAY ->
                Optional.of(LocalDate.ofInstant(now, zone)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant());
            case NEVER -> Optional.empty();
        };
    }
}
