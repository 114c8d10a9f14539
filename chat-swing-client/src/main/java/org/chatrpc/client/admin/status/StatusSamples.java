package org.chatrpc.client.admin.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.chatrpc.client.session.admin.ServerStatus;

/**
 * The figures of one node in the last minutes, the oldest first. Immutable.
 *
 * @param all at least one, none older than {@link #RETENTION} before the last one
 */
record StatusSamples(List<Sample> all) {

    /** For how long a figure is shown. */
    static final Duration RETENTION = Duration.ofMinutes(5);

    /** Figures, and when their response arrived. */
    record Sample(Instant at, ServerStatus status) {}

    /** A value at a time. */
    record Point(Instant at, double value) {}

    /** A figure of a node; empty if the node does not say. */
    interface Figure {
        OptionalDouble of(ServerStatus status);
    }

    static StatusSamples of(Instant at, ServerStatus status) {
        return new StatusSamples(List.of(new Sample(at, status)));
    }

    /** With one more of the same node, and without those that are too old. */
    StatusSamples plus(Instant at, ServerStatus status) {
        Instant oldest = at.minus(RETENTION);
        return new StatusSamples(Stream.concat(
                        all.stream().filter(sample -> !sample.at().isBefore(oldest)), Stream.of(new Sample(at, status)))
                .toList());
    }

    Sample last() {
        return all.get(all.size() - 1);
    }

    /** When the node was started, by which it is known. */
    Instant node() {
        return last().status().startedAt();
    }

    /** A figure as it was at each time. */
    List<Point> values(Figure figure) {
        List<Point> points = new ArrayList<>();
        for (Sample sample : all) {
            figure.of(sample.status()).ifPresent(value -> points.add(new Point(sample.at(), value)));
        }
        return List.copyOf(points);
    }

    /** By how much a figure rose per second between each time and the one before. */
    List<Point> rate(Figure figure) {
        return rises(figure, (from, to) -> Duration.between(from.at(), to.at()).toMillis() / 1000.0);
    }

    /**
     * By how much a figure rose between each time and the one before, for each by which another one did: the mean of what
     * happened between, if the one is the sum and the other the number. No point where nothing happened.
     */
    List<Point> mean(Figure sum, Figure count) {
        return rises(sum, (from, to) -> rise(count, from, to));
    }

    private List<Point> rises(Figure figure, ToDoubleBiFunction<Sample, Sample> per) {
        List<Point> rises = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Sample from = all.get(i - 1);
            Sample to = all.get(i);
            double by = per.applyAsDouble(from, to);
            if (by > 0 && figure.of(to.status()).isPresent()) {
                rises.add(new Point(to.at(), rise(figure, from, to) / by));
            }
        }
        return List.copyOf(rises);
    }

    /** A counter that was not there before started at zero. */
    private static double rise(Figure figure, Sample from, Sample to) {
        return Math.max(
                0, figure.of(to.status()).orElse(0) - figure.of(from.status()).orElse(0));
    }
}
