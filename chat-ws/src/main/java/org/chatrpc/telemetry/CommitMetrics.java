package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.chatrpc.log.CommitListener;

/** Measures the journal's transactions. Thread-safe, without a lock. */
final class CommitMetrics implements CommitListener {
    private final Histogram drafts;
    private final Histogram duration;

    CommitMetrics(PrometheusRegistry registry) {
        drafts = Histogram.builder()
                .name("chat_commit_drafts")
                .help("Writes that shared a transaction.")
                .classicOnly()
                .classicUpperBounds(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
                .withoutExemplars()
                .register(registry);
        duration = Histogram.builder()
                .name("chat_commit_duration_seconds")
                .help("From the beginning of a transaction until it was on disk.")
                .classicOnly()
                .classicUpperBounds(.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5)
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public void committed(int writes, Duration took) {
        if (writes > 0) {
            // The others only ask whether the store is back.
            drafts.observe(writes);
            duration.observe(Seconds.of(took));
        }
    }
}
