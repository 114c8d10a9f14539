package org.chatrpc.telemetry;

import java.time.Duration;

/** Converts durations to seconds, the unit of all metrics. */
final class Seconds {
    private Seconds() {}

    static double of(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
