package org.chatrpc.client.admin.status;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.chatrpc.client.admin.status.StatusSamples.Figure;
import org.chatrpc.client.admin.status.StatusSamples.Point;
import org.chatrpc.client.session.admin.ServerMetric;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.ui.Texts;

/**
 * What one plot shows.
 *
 * @param name of the text for it and of its components, or of the metric if this client has no text for it
 * @param metrics those that it shows
 * @param needed one of these, without which a node has nothing to show; none if every node has
 * @param decimals the maximum number of decimals in the text
 */
record StatusPlot(
        PlotGroup group,
        String name,
        Set<String> metrics,
        Set<String> needed,
        int decimals,
        Function<StatusSamples, List<Point>> points) {

    /** A figure that every node has. */
    static StatusPlot own(
            PlotGroup group, String name, String metric, int decimals, Function<StatusSamples, List<Point>> points) {
        return new StatusPlot(group, name, Set.of(metric), Set.of(), decimals, points);
    }

    /** A metric that goes up and down, in a unit. */
    static StatusPlot value(PlotGroup group, String name, String metric, double unit, int decimals) {
        return new StatusPlot(
                group, name, Set.of(metric), Set.of(metric), decimals, samples -> samples.values(figure(metric, unit)));
    }

    /** How much a counter rises per second, in a unit. One that has counted nothing yet is not there, which is no reason to hide it. */
    static StatusPlot rate(PlotGroup group, String name, String metric, double unit) {
        return new StatusPlot(group, name, Set.of(metric), Set.of(), 1, samples -> samples.rate(counter(metric, unit)));
    }

    /** The mean of a distribution, in a unit. */
    static StatusPlot mean(PlotGroup group, String name, String metric, double unit) {
        String sum = metric + "_sum";
        String count = metric + "_count";
        return new StatusPlot(
                group,
                name,
                Set.of(sum, count),
                Set.of(sum),
                1,
                samples -> samples.mean(figure(sum, unit), figure(count, 1)));
    }

    /** A metric that this client has no text for. */
    static StatusPlot unknown(ServerMetric metric) {
        String name = metric.name();
        Figure figure = figure(name, 1);
        return new StatusPlot(
                PlotGroup.OTHER,
                name,
                Set.of(name),
                Set.of(name),
                3,
                samples -> metric.counter() ? samples.rate(figure) : samples.values(figure));
    }

    private static Figure figure(String metric, double unit) {
        return status -> {
            ServerMetric found = status.metrics().get(metric);
            return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.value() / unit);
        };
    }

    private static Figure counter(String metric, double unit) {
        return status -> status.metrics().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(figure(metric, unit).of(status).orElse(0));
    }

    /** Whether a node has something to show in it. */
    boolean isOf(ServerStatus status) {
        return needed.isEmpty() || needed.stream().anyMatch(status.metrics()::containsKey);
    }

    /**
     * The heading.
     *
     * @param value the last one
     */
    String title(ServerStatus status, String value) {
        if (group != PlotGroup.OTHER) {
            return Texts.get(name, value);
        }
        ServerMetric metric = status.metrics().get(name);
        boolean counter = metric != null && metric.counter();
        return Texts.get(counter ? "serverPlots.other.rate" : "serverPlots.other.value", name, value);
    }
}
