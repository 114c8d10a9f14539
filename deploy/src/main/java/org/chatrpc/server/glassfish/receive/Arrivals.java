package org.chatrpc.server.glassfish.receive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.server.settings.ReceiveLimits;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The requests of which only a part has arrived. Ends those that take too long, and, where one network has too many, the oldest
 * ones: whoever is quick is served, even beside many who are not. Thread-safe.
 */
public final class Arrivals implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());
    private static final long SWEEP_MILLIS = 500;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ReceiveLimits limits;
    private final Map<Connection<?>, Arrival> open = new ConcurrentHashMap<>();
    private final AtomicLong heldBytes = new AtomicLong();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "chat-arrivals");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicLong endedCount = new AtomicLong();

    /** Used by the sweeper only. */
    private long reportedNanos = System.nanoTime() - REPORT_NANOS;

    public Arrivals(ReceiveLimits limits) {
        this.limits = limits;
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    ReceiveLimits limits() {
        return limits;
    }

    /** The arrival on this connection, which begins now unless it has begun before. */
    Arrival begin(Connection<?> connection) {
        return open.computeIfAbsent(connection, key -> new Arrival(key, System.nanoTime()));
    }

    /** Another part of a head has arrived that is still not complete. */
    public void headGrown(Connection<?> connection, int bytes) {
        Arrival arrival = begin(connection);
        arrival.addHead(bytes);
        grown(arrival);
    }

    @Nullable
    Arrival find(Connection<?> connection) {
        return open.get(connection);
    }

    /** Accounts for the memory that an arrival holds by now, and makes room if all together hold too much. */
    void grown(Arrival arrival) {
        if (heldBytes.addAndGet(arrival.claim()) > limits.totalBytes()) {
            makeRoom();
        }
    }

    /** Returns whether this caller ended it: only one of those who try does. */
    boolean end(Arrival arrival) {
        boolean mine = open.remove(arrival.connection(), arrival);
        if (mine) {
            heldBytes.addAndGet(-arrival.disclaim());
        }
        return mine;
    }

    private void sweepSafely() {
        try {
            sweep(System.nanoTime());
        } catch (RuntimeException e) { // Otherwise the executor would never call it again.
            LOG.log(Level.WARNING, "Slow requests could not be aborted", e);
        }
    }

    private void sweep(long now) {
        open.values().forEach(arrival -> {
            if (!arrival.connection().isOpen()) {
                end(arrival);
            } else if (arrival.age(now).compareTo(limits.allowed(arrival.received())) > 0) {
                refuse(arrival, ShortAnswer.REQUEST_TIMEOUT);
            }
        });
        byNetwork().values().stream()
                .filter(arrivals -> arrivals.size() > limits.perNetwork())
                .forEach(arrivals -> oldestFirst(arrivals)
                        .subList(0, arrivals.size() - limits.perNetwork())
                        .forEach(arrival -> refuse(arrival, ShortAnswer.SERVICE_UNAVAILABLE)));
        report(now);
    }

    /** Ends the oldest arrivals of the network that holds the most memory, until a tenth of all memory is free. */
    private synchronized void makeRoom() {
        while (heldBytes.get() > limits.totalBytes()) {
            List<Arrival> heaviest = byNetwork().values().stream()
                    .max(Comparator.comparingLong(Arrivals::heldBytes))
                    .orElse(List.of());
            if (heldBytes(heaviest) == 0) {
                return;
            }
            for (Arrival arrival : oldestFirst(heaviest)) {
                if (heldBytes.get() > limits.totalBytes() / 10 * 9) {
                    refuse(arrival, ShortAnswer.SERVICE_UNAVAILABLE);
                }
            }
        }
    }

    private Map<String, List<Arrival>> byNetwork() {
        return open.values().stream().collect(Collectors.groupingBy(Arrival::network));
    }

    private static List<Arrival> oldestFirst(List<Arrival> arrivals) {
        long now = System.nanoTime();
        return arrivals.stream()
                .sorted(Comparator.comparing((Arrival arrival) -> arrival.age(now))
                        .reversed())
                .toList();
    }

    private static long heldBytes(List<Arrival> arrivals) {
        return arrivals.stream().mapToLong(Arrival::heldBytes).sum();
    }

    private void refuse(Arrival arrival, ShortAnswer answer) {
        if (end(arrival)) {
            endedCount.incrementAndGet();
            answer.sendAndClose(arrival.connection());
        }
    }

    private void report(long now) {
        if (endedCount.get() > 0 && now - reportedNanos > REPORT_NANOS) {
            LOG.log(Level.INFO, "Closed {0} connections whose requests arrived too slowly", endedCount.getAndSet(0));
            reportedNanos = now;
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
