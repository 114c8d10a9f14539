package org.chatrpc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Runs a sequence of calls on each of several threads for a given time. */
final class Workload {
    private final String name;
    private final int threads;
    private final Step step;

    /** One call on the thread with this index; {@code count} is the number of calls it made before. */
    @FunctionalInterface
    interface Step {
        void run(int thread, long count) throws Exception;
    }

    Workload(String name, int threads, Step step) {
        this.name = name;
        this.threads = threads;
        this.step = step;
    }

    /**
     * What a workload cost.
     *
     * @param perSecond completed calls
     * @param micros processor time of the server per call, in microseconds
     */
    record Cost(String name, int threads, double perSecond, double micros) {

        /** A line with the figures, and how often as much as this other workload a call cost. */
        String beside(Cost other) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %3d threads %9.0f calls/s %7.0f us server CPU/call %6.1f x \"%s\"",
                    name,
                    threads,
                    perSecond,
                    micros,
                    micros / other.micros,
                    other.name);
        }
    }

    /** Runs the workload; {@code serverCpu} supplies the processor time that the server has used so far. */
    Cost run(Duration time, Supplier<Duration> serverCpu) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        LongAdder calls = new LongAdder();
        Duration cpuBefore = serverCpu.get();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    for (long count = 0; System.nanoTime() < end; count++) {
                        step.run(thread, count);
                        calls.increment();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(time.toSeconds() + 60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMicros = serverCpu.get().minus(cpuBefore).toNanos() / 1e3;
        return new Cost(name, threads, calls.sum() / seconds, cpuMicros / calls.sum());
    }
}
