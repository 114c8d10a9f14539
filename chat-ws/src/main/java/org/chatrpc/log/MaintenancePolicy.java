package org.chatrpc.log;

import java.time.Duration;

/**
 * When the journal probes the store, when it distrusts the clock, and when it removes the traces of deleted texts.
 *
 * @param probeAfter how long after the last write the store is probed, if its readiness is asked for
 * @param clockSkew how far the system clock may deviate from the elapsed time before it counts as changed
 * @param clockGracePeriod how long a system clock that was set back is not accepted
 * @param scrubInterval how long deleted texts may remain in files of the store although nothing refers to them
 * @param discardsRevisions whether earlier texts of messages are removed, as none are kept any more
 */
public record MaintenancePolicy(
        Duration probeAfter,
        Duration clockSkew,
        Duration clockGracePeriod,
        Duration scrubInterval,
        boolean discardsRevisions) {
    public static final MaintenancePolicy DEFAULTS = new MaintenancePolicy(
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1), false);
}
