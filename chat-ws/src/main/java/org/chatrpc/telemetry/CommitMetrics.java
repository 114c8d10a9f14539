package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.chatrpc.log.CommitListener;

/** Measures the journal's transactions. Thread-safe and lock-free. */
final class CommitMetrics implements CommitListener {
    private final Histogram writesPerCommit;
    private final Histogram duration;

    CommitMetrics(PrometheusRegistry registry) {
        writesPerCommit = Histogram.builder()
                .name("chat_commit_drafts")
                .help("Writes per transaction.")
                .classicOnly()
                .classicUpperBounds(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
                .withoutExemplars()
                .register(registry);
        duration = Histogram.builder()
                .name("chat_commit_duration_seconds")
                .help("Duration of a transaction, from its start until it was on disk.")
                .classicOnly()
                .classicUpperBounds(.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5)
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public void committed(int writes, Duration took) {
        if (writes > 0) {
            // A transaction without writes only checks whether the store is available.
            writesPerCommit.observe(writes);
            duration.observe(Seconds.of(took));
        }
    }
}
