package org.chatrpc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of calls. Thread-safe. */
final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long time) {
        nanos.add(time);
    }

    synchronized void clear() {
        nanos.clear();
    }

    synchronized int count() {
        return nanos.size();
    }

    /** The median, the 99th percentile and the maximum, in milliseconds. */
    synchronized String summary() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %6.1f ms, p99 %6.1f ms, max %6.1f ms",
                at(sorted, 50),
                at(sorted, 99),
                at(sorted, 100));
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
