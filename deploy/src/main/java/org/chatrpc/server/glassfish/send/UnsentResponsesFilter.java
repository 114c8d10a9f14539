package org.chatrpc.server.glassfish.send;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
 * Bounds the memory for responses that clients do not read, which is little for each connection but much for thousands.
 * Every second, if the total exceeds the limit, the network that uses most loses connections: those that have read
 * nothing for longest. Clients that read are not affected. Sits next to the transport. Thread-safe.
 */
public final class UnsentResponsesFilter extends BaseFilter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(UnsentResponsesFilter.class.getName());
    private static final long SWEEP_MILLIS = 1_000;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** A client that has read nothing for this long is too slow to keep others waiting. */
    private static final long MIN_STALL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long totalBytes;
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

        Peer(String network) {
            this.network = network;
        }

        String network() {
            return network;
        }
    }

    private record Unsent(Connection<?> connection, String network, int bytes, long silentNanos) {}

    /** @param totalBytes how much may be kept for all connections together */
    public UnsentResponsesFilter(long totalBytes) {
        this.totalBytes = totalBytes;
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many bytes are kept for this connection. */
    public static int unsent(Connection<?> connection) {
        return connection instanceof NIOConnection nio
                ? nio.getAsyncWriteQueue().spaceInBytes()
                : 0;
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
        List<Unsent> all = all();
        long surplus = all.stream().mapToLong(Unsent::bytes).sum() - totalBytes;
        while (surplus > 0) {
            List<Unsent> left = all;
            Map<String, Long> kept = left.stream()
                    .collect(Collectors.groupingBy(Unsent::network, Collectors.summingLong(Unsent::bytes)));
            List<Unsent> first = left.stream()
                    .filter(unsent -> unsent.silentNanos() >= MIN_STALL_NANOS)
                    .sorted(Comparator.comparingLong((Unsent unsent) -> kept.getOrDefault(unsent.network(), 0L))
                            .thenComparingLong(Unsent::silentNanos)
                            .reversed())
                    .limit(Math.max(1, left.size() / 20))
                    .toList();
            if (first.isEmpty()) {
                break; // All of them read, as fast as they can.
            }
            for (Unsent unsent : first) {
                surplus -= unsent.bytes();
                closedCount++;
                unsent.connection().terminateSilently();
            }
            all = left.stream().filter(unsent -> !first.contains(unsent)).toList();
        }
        report();
    }

    /** How many bytes are kept for all connections. */
    long keptBytes() {
        return all().stream().mapToLong(Unsent::bytes).sum();
    }

    private List<Unsent> all() {
        long now = System.nanoTime();
        return open.entrySet().stream()
                .map(entry -> new Unsent(
                        entry.getKey(),
                        entry.getValue().network(),
                        unsent(entry.getKey()),
                        now - entry.getValue().tookNanos))
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
