package org.chatrpc.server.glassfish.send;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.server.glassfish.receive.PeerNetwork;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Bounds the memory for responses that clients do not read, and for the requests that wait behind them, which is little for
 * each connection but much for thousands. Every second, if the total exceeds the limit, the network that uses most loses
 * connections: those that have read nothing for longest. Clients that read are not affected, unless the total is more than
 * twice the limit. Connections that are idle but for responses nobody reads are closed like other idle ones. Sits next to the
 * transport. Thread-safe.
 */
public final class UnsentResponsesFilter extends BaseFilter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(UnsentResponsesFilter.class.getName());
    private static final long SWEEP_MILLIS = 1_000;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** A client that has read nothing for this long is too slow to keep others waiting. */
    private static final long MIN_STALL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long totalBytes;
    private final long idleNanos;
    private final Predicate<Connection<?>> isUnderWay;
    private final Map<Connection<?>, Peer> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "chat-unsent");
        thread.setDaemon(true);
        return thread;
    });

    /** Used by the sweeper only, and so is {@code reportedNanos}. */
    private long closedCount;

    private long reportedNanos = System.nanoTime() - REPORT_NANOS;

    private static final class Peer {
        private final String network;
        private volatile long tookNanos = System.nanoTime();

        /** When nothing was kept for it, as far as the sweeper knows. */
        private volatile long emptyNanos = tookNanos;

        /** The size of the body that waits until the responses before it are read; negative if no request waits for that. */
        private volatile int waitingBytes = -1;

        Peer(String network) {
            this.network = network;
        }

        Unsent unsent(Connection<?> connection, long now) {
            int bytes = UnsentResponsesFilter.unsent(connection);
            if (bytes == 0) {
                emptyNanos = now;
            }
            int waiting = waitingBytes;
            long silent = Math.min(now - tookNanos, now - emptyNanos);
            return new Unsent(connection, network, bytes + Math.max(0, waiting), silent, waiting >= 0);
        }
    }

    private record Unsent(
            Connection<?> connection, String network, int bytes, long silentNanos, boolean isNextWaiting) {}

    /**
     * @param totalBytes how much may be kept for all connections together
     * @param idle how long a connection may be idle
     * @param isUnderWay whether a connection has a request in progress
     */
    public UnsentResponsesFilter(long totalBytes, Duration idle, Predicate<Connection<?>> isUnderWay) {
        this.totalBytes = totalBytes;
        this.idleNanos = idle.toNanos();
        this.isUnderWay = isUnderWay;
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many bytes are kept for this connection. */
    public static int unsent(Connection<?> connection) {
        return connection instanceof NIOConnection nio
                ? nio.getAsyncWriteQueue().spaceInBytes()
                : 0;
    }

    /**
     * A request waits until the responses before it are read.
     *
     * @param bytes the size of its body
     */
    public void waits(Connection<?> connection, int bytes) {
        Peer peer = open.get(connection);
        if (peer != null) {
            peer.waitingBytes = bytes;
        }
    }

    /** Such a request is being processed. */
    public void proceeds(Connection<?> connection) {
        Peer peer = open.get(connection);
        if (peer != null) {
            peer.waitingBytes = -1;
        }
    }

    /** Notices what is written to connections; to be added to those of the transport. */
    @SuppressWarnings("rawtypes") // As Grizzly declares it.
    public ConnectionProbe progress() {
        return new ConnectionProbe.Adapter() {
            @Override
            public void onWriteEvent(Connection connection, Buffer data, long size) {
                Peer peer = open.get(connection);
                if (peer != null && size > 0) {
                    peer.tookNanos = System.nanoTime();
                }
            }
        };
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        open.put(context.getConnection(), new Peer(PeerNetwork.of(context.getConnection())));
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        open.remove(context.getConnection());
        return context.getInvokeAction();
    }

    private void sweepSafely() {
        try {
            sweep();
        } catch (RuntimeException | Error e) { // Otherwise the executor would never call it again.
            LOG.log(Level.WARNING, "Connections whose clients do not read could not be closed", e);
        }
    }

    private void sweep() {
        List<Unsent> left = close(all(), this::isIdle);
        long surplus = left.stream().mapToLong(Unsent::bytes).sum() - totalBytes;
        while (surplus > 0) {
            List<Unsent> first = firstToClose(left, surplus > totalBytes);
            if (first.isEmpty()) {
                break; // All of them read, as fast as they can.
            }
            surplus -= first.stream().mapToLong(Unsent::bytes).sum();
            left = close(left, first::contains);
        }
        report();
    }

    /**
     * Whether its client takes nothing for as long as it may be idle. Closing it in the usual way would wait until it does.
     * What is in progress has limits of its own, except for a request that waits until its client reads.
     */
    private boolean isIdle(Unsent unsent) {
        return unsent.silentNanos() >= idleNanos && (unsent.isNextWaiting() || !isUnderWay.test(unsent.connection()));
    }

    /** Closes these; returns the others. */
    private List<Unsent> close(List<Unsent> all, Predicate<Unsent> which) {
        Map<Boolean, List<Unsent>> parts = all.stream().collect(Collectors.partitioningBy(which));
        for (Unsent unsent : parts.getOrDefault(true, List.of())) {
            closedCount++;
            unsent.connection().terminateSilently();
        }
        return parts.getOrDefault(false, List.of());
    }

    /** @param anyone whether also clients that read, but slowly, have to make room */
    private static List<Unsent> firstToClose(List<Unsent> left, boolean anyone) {
        Map<String, Long> kept =
                left.stream().collect(Collectors.groupingBy(Unsent::network, Collectors.summingLong(Unsent::bytes)));
        Comparator<Unsent> heaviest = Comparator.comparingLong(unsent -> kept.getOrDefault(unsent.network(), 0L));
        int most = Math.max(1, left.size() / 20);
        List<Unsent> silent = left.stream()
                .filter(unsent -> unsent.silentNanos() >= MIN_STALL_NANOS)
                .sorted(heaviest.thenComparingLong(Unsent::silentNanos).reversed())
                .limit(most)
                .toList();
        return silent.isEmpty() && anyone
                ? left.stream()
                        .sorted(heaviest.thenComparingLong(Unsent::bytes).reversed())
                        .limit(most)
                        .toList()
                : silent;
    }

    /** How many bytes are kept for all connections. */
    long keptBytes() {
        return all().stream().mapToLong(Unsent::bytes).sum();
    }

    private List<Unsent> all() {
        long now = System.nanoTime();
        return open.entrySet().stream()
                .map(entry -> entry.getValue().unsent(entry.getKey(), now))
                .filter(unsent -> unsent.bytes() > 0)
                .toList();
    }

    private void report() {
        long now = System.nanoTime();
        if (closedCount > 0 && now - reportedNanos > REPORT_NANOS) {
            LOG.log(Level.INFO, "Closed {0} connections whose clients did not read their answers", closedCount);
            closedCount = 0;
            reportedNanos = now;
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
