package org.chatrpc.log;

import java.time.Duration;

/** When the store is probed. Confined to the journal's thread. */
final class ProbeSchedule {
    private static final Duration SUSPECT_PROBE_INTERVAL = Duration.ofSeconds(1);

    private final StoreState state;
    private final Duration probeAfter;
    /** When a write was last known to have reached the disk, by {@link System#nanoTime}. */
    private long lastWriteAt = System.nanoTime();
    /** When the store was last probed, likewise. */
    private long lastProbeAt = lastWriteAt;
    /** Whether a failure may have been caused by the store. */
    private boolean suspect;

    /**
     * @param probeAfter how long after the last write the store is probed, if its readiness is asked for
     */
    ProbeSchedule(StoreState state, Duration probeAfter) {
        this.state = state;
        this.probeAfter = probeAfter;
    }

    void wrote(long at) {
        lastWriteAt = at;
    }

    void suspect() {
        suspect = true;
    }

    void begun() {
        lastProbeAt = System.nanoTime();
    }

    void succeeded() {
        suspect = false;
    }

    /**
     * A full disk is detected only by writing, but an idle server writes nothing. So it probes, if its readiness is
     * checked. A store on trial is probed until the trial is over.
     */
    boolean isDue(boolean busy) {
        long now = System.nanoTime();
        boolean isFrequent = state.isOnTrial() || (state.isReady() && suspect);
        boolean isStale =
                !busy && now - lastWriteAt >= probeAfter.toNanos() && now - lastProbeAt >= probeAfter.toNanos();
        return (isFrequent && now - lastProbeAt >= SUSPECT_PROBE_INTERVAL.toNanos())
                || (state.isReady() && isStale && state.takeCheckRequest());
    }
}
