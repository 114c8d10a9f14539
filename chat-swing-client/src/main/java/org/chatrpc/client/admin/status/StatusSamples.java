package org.chatrpc.client.admin.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chatrpc.client.session.admin.ServerStatus;

/**
 * The figures of the last minutes, the oldest first. Immutable.
 *
 * @param all not older than {@link #KEPT} before the last one
 */
record StatusSamples(List<Sample> all) {

    /** For how long a figure is shown. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /** Figures, and when their answer arrived. */
    record Sample(Instant at, ServerStatus status) {}

    /** A value at a time. */
    record Point(Instant at, double value) {}

    static StatusSamples none() {
        return new StatusSamples(List.of());
    }

    /**
     * With one more, and without those that are too old. Starts over if another node has answered, or the node was
     * restarted.
     */
    StatusSamples plus(Instant at, ServerStatus status) {
        boolean same = all.isEmpty() || last().status().startedAt().equals(status.startedAt());
        List<Sample> kept = new ArrayList<>();
        if (same) {
            Instant oldest = at.minus(KEPT);
            all.stream().filter(sample -> !sample.at().isBefore(oldest)).forEach(kept::add);
        }
        kept.add(new Sample(at, status));
        return new StatusSamples(List.copyOf(kept));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The newest; there must be one. */
    Sample last() {
        return all.get(all.size() - 1);
    }

    /** A figure as it was at each time. */
    List<Point> of(ToDoubleFunction<ServerStatus> figure) {
        return all.stream()
                .map(sample -> new Point(sample.at(), figure.applyAsDouble(sample.status())))
                .toList();
    }

    /** By how much a figure rose per second between each time and the one before. */
    List<Point> rate(ToDoubleFunction<ServerStatus> figure) {
        List<Point> rates = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Sample from = all.get(i - 1);
            Sample to = all.get(i);
            double seconds = Duration.between(from.at(), to.at()).toMillis() / 1000.0;
            double rise = figure.applyAsDouble(to.status()) - figure.applyAsDouble(from.status());
            if (seconds > 0) {
                rates.add(new Point(to.at(), Math.max(0, rise) / seconds));
            }
        }
        return List.copyOf(rates);
    }
}
