package org.chatrpc.log;

import java.time.Duration;

/**
 * When the journal probes the store, and when it distrusts the clock.
 *
 * @param probeAfter how long after the last write the store is probed, if its readiness is asked for
 * @param clockSkew how far the system clock may deviate from the elapsed time before it counts as changed
 * @param clockGracePeriod how long a system clock that was set back is not accepted
 */
public record MaintenancePolicy(Duration probeAfter, Duration clockSkew, Duration clockGracePeriod) {
    public static final MaintenancePolicy DEFAULTS =
            new MaintenancePolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10));
}
