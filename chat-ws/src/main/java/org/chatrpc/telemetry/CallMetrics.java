package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.FinishedCall;

/**
 * Counts calls. All labels are bounded: operations and codes are those of the contract, and a request that is not a
 * call of the contract is counted under the operation {@code none}. Thread-safe and lock-free.
 */
final class CallMetrics implements CallListener {
    private static final String NO_OPERATION = "none";

    private final Counter requests;
    private final Counter faults;
    private final Histogram duration;
    private final Histogram held;
    private final Counter received;
    private final Counter sent;

    CallMetrics(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("chat_requests_total")
                .help("Calls answered, including those answered with a fault.")
                .labelNames("operation")
                .withoutExemplars()
                .register(registry);
        faults = Counter.builder()
                .name("chat_faults_total")
                .help("Calls answered with a fault.")
                .labelNames("operation", "code")
                .withoutExemplars()
                .register(registry);
        duration = Histogram.builder()
                .name("chat_request_duration_seconds")
                .help("Processing time of a call, without the time that a poll waited for events.")
                .labelNames("operation")
                .classicOnly()
                .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10)
                .withoutExemplars()
                .register(registry);
        held = Histogram.builder()
                .name("chat_poll_wait_seconds")
                .help("How long polls waited for events.")
                .classicOnly()
                .classicUpperBounds(.01, .1, .5, 1, 2.5, 5, 10, 20, 30, 60)
                .withoutExemplars()
                .register(registry);
        received = Counter.builder()
                .name("chat_request_bytes_total")
                .help("Size of request bodies in bytes.")
                .withoutExemplars()
                .register(registry);
        sent = Counter.builder()
                .name("chat_response_bytes_total")
                .help("Size of response bodies in bytes.")
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public void finished(FinishedCall call) {
        String operation = call.operation().isEmpty() ? NO_OPERATION : call.operation();
        requests.labelValues(operation).inc();
        call.fault().ifPresent(code -> faults.labelValues(operation, code).inc());
        duration.labelValues(operation).observe(Seconds.of(call.work()));
        call.poll().filter(poll -> !poll.waited().isZero()).ifPresent(poll -> held.observe(Seconds.of(poll.waited())));
        received.inc(call.bytesIn());
        sent.inc(call.bytesOut());
    }
}
