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
 * The requests that have arrived only partly. Ends those that take too long and, if one network has too many, its oldest
 * ones, so that fast clients are served beside many slow ones. Thread-safe.
 */
public final class IncomingRequests implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IncomingRequests.class.getName());
    private static final long SWEEP_MILLIS = 500;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ReceiveLimits limits;
    private final Map<Connection<?>, IncomingRequest> open = new ConcurrentHashMap<>();
    private final AtomicLong heldBytes = new AtomicLong();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "chat-arrivals");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicLong endedCount = new AtomicLong();

    /** Used by the sweeper only. */
    private long reportedNanos = System.nanoTime() - REPORT_NANOS;

    public IncomingRequests(ReceiveLimits limits) {
        this.limits = limits;
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    ReceiveLimits limits() {
        return limits;
    }

    /** The arrival on this connection, which starts now unless it has started before. */
    IncomingRequest begin(Connection<?> connection) {
        return open.computeIfAbsent(connection, key -> new IncomingRequest(key, System.nanoTime()));
    }

    /** Another part of a head has arrived that is still not complete. */
    public void headGrown(Connection<?> connection, int bytes) {
        IncomingRequest arrival = begin(connection);
        arrival.addHead(bytes);
        grown(arrival);
    }

    /** A part of a line between the chunks of a body has arrived: its time runs, but it keeps nothing of its own. */
    public void betweenChunks(Connection<?> connection) {
        IncomingRequest unused = begin(connection);
    }

    @Nullable
    IncomingRequest find(Connection<?> connection) {
        return open.get(connection);
    }

    /** Accounts for the memory used by an incomplete request, and frees memory if all together use too much. */
    void grown(IncomingRequest arrival) {
        if (heldBytes.addAndGet(arrival.claim()) > limits.totalBytes()) {
            makeRoom();
        }
    }

    /** Returns whether this caller ended it: only one of those who try does. */
    boolean end(IncomingRequest arrival) {
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
                refuse(arrival, ShortResponse.REQUEST_TIMEOUT);
            }
        });
        byNetwork().values().stream()
                .filter(arrivals -> arrivals.size() > limits.perNetwork())
                .forEach(arrivals -> oldestFirst(arrivals)
                        .subList(0, arrivals.size() - limits.perNetwork())
                        .forEach(arrival -> refuse(arrival, ShortResponse.SERVICE_UNAVAILABLE)));
        report(now);
    }

    /** Ends the oldest incomplete requests of the network that uses most memory, until a tenth of all memory is free. */
    private synchronized void makeRoom() {
        while (heldBytes.get() > limits.totalBytes()) {
            List<IncomingRequest> heaviest = byNetwork().values().stream()
                    .max(Comparator.comparingLong(IncomingRequests::heldBytes))
                    .orElse(List.of());
            if (heldBytes(heaviest) == 0) {
                return;
            }
            for (IncomingRequest arrival : oldestFirst(heaviest)) {
                if (heldBytes.get() > limits.totalBytes() / 10 * 9) {
                    refuse(arrival, ShortResponse.SERVICE_UNAVAILABLE);
                }
            }
        }
    }

    private Map<String, List<IncomingRequest>> byNetwork() {
        return open.values().stream().collect(Collectors.groupingBy(IncomingRequest::network));
    }

    private static List<IncomingRequest> oldestFirst(List<IncomingRequest> arrivals) {
        long now = System.nanoTime();
        return arrivals.stream()
                .sorted(Comparator.comparing((IncomingRequest arrival) -> arrival.age(now))
                        .reversed())
                .toList();
    }

    private static long heldBytes(List<IncomingRequest> arrivals) {
        return arrivals.stream().mapToLong(IncomingRequest::heldBytes).sum();
    }

    private void refuse(IncomingRequest arrival, ShortResponse answer) {
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
