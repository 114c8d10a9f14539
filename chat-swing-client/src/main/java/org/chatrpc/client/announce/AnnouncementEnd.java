package org.chatrpc.client.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When an announcement is over. */
enum AnnouncementEnd {
    NEVER,
    HOUR,
    FOUR_HOURS,
    TODAY,
    DAY,
    WEEK;

    /** The end of an announcement that is made now; empty for none. */
    Optional<Instant> from(Instant now, ZoneId zone) {
        return switch (this) {
            case NEVER -> Optional.empty();
            case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case FOUR_HOURS -> Optional.of(now.plus(Duration.ofHours(4)));
            case TODAY ->
                Optional.of(LocalDate.ofInstant(now, zone)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant());
            case DAY -> Optional.of(now.plus(Duration.ofDays(1)));
            case WEEK -> Optional.of(now.plus(Duration.ofDays(7)));
        };
    }
}
