package org.chatrpc.telemetry;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DistributionDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chatrpc.admin.server.MetricSource;
import org.chatrpc.admin.server.ServerMetric;

/**
 * Adds up the samples of each metric, so that a few figures summarise the many lines at {@code /chat/metrics}. A
 * distribution yields its count and its sum, whose quotient is the mean. For one thread.
 */
final class MetricSums {
    /** Values of different states are kept apart, because their sum would be meaningless. */
    private static final String KEPT_LABEL = "state";

    private final Map<String, ServerMetric> sums = new TreeMap<>();

    private MetricSums() {}

    /** By name, at most {@link MetricSource#MAX_METRICS}. */
    static List<ServerMetric> of(MetricSnapshots snapshots) {
        MetricSums sums = new MetricSums();
        snapshots.forEach(sums::add);
        return sums.sums.values().stream().limit(MetricSource.MAX_METRICS).toList();
    }

    private void add(MetricSnapshot metric) {
        String name = metric.getMetadata().getPrometheusName();
        if (metric instanceof CounterSnapshot counter) {
            counter.getDataPoints().forEach(point -> add(name + "_total", point, point.getValue(), true));
        } else if (metric instanceof GaugeSnapshot gauge) {
            gauge.getDataPoints().forEach(point -> add(name, point, point.getValue(), false));
        } else if (metric instanceof HistogramSnapshot histogram) {
            histogram.getDataPoints().forEach(point -> addDistribution(name, point));
        } else if (metric instanceof SummarySnapshot summary) {
            summary.getDataPoints().forEach(point -> addDistribution(name, point));
        }
    }

    private void addDistribution(String name, DistributionDataPointSnapshot point) {
        add(name + "_count", point, (double) point.getCount(), true);
        add(name + "_sum", point, point.getSum(), true);
    }

    private void add(String metric, DataPointSnapshot point, double value, boolean counter) {
        // The JDK returns -1 for a missing limit, and a failed callback returns NaN.
        if (!Double.isFinite(value) || value < 0) {
            return;
        }
        String state = point.getLabels().get(KEPT_LABEL);
        String name = state == null ? metric : metric + "{" + KEPT_LABEL + "=\"" + state + "\"}";
        sums.merge(
                name,
                new ServerMetric(name, value, counter),
                (one, other) -> new ServerMetric(name, one.value() + other.value(), counter));
    }
}
