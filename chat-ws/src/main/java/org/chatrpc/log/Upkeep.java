package org.chatrpc.log;

import java.time.Duration;

/**
 * How the journal looks after the store and the clock.
 *
 * @param probeAfter how long after the last write the store is tried out again, if somebody asks whether it is ready
 * @param clockSkew how far the system's clock may leave the time that has passed before it counts as set
 * @param clockPatience how long a clock that was set back is not believed
 */
public record Upkeep(Duration probeAfter, Duration clockSkew, Duration clockPatience) {
    public static final Upkeep DEFAULTS =
            new Upkeep(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10));
}
