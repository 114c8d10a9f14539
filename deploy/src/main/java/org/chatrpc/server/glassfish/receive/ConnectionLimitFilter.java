package org.chatrpc.server.glassfish.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Keeps the number of connections below a limit, because each takes a file handle of the process, and no client can
 * connect when there are none left. At the limit, the network with the most connections loses some: first those without
 * an active request that have been silent for longest, then others, starting with the polls that have waited for longest,
 * whose clients reconnect. Placed next to the transport. Thread-safe.
 */
public final class ConnectionLimitFilter extends BaseFilter {
    private static final Logger LOG = Logger.getLogger(ConnectionLimitFilter.class.getName());
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** Closing several at once avoids examining all connections for each new one. */
    private static final int CLOSED_SHARE = 20;

    private final int limit;
    private final Predicate<Connection<?>> isUnderWay;
    private final Map<Connection<?>, Peer> open = new ConcurrentHashMap<>();

    /** Changed by one thread at a time, the one that closes connections. */
    private long closedCount;

    private long reportedNanos = System.nanoTime() - REPORT_NANOS;

    private static final class Peer {
        private final String network;
        private volatile long activeNanos = System.nanoTime();

        Peer(String network) {
            this.network = network;
        }

        String network() {
            return network;
        }
    }

    /**
     * @param limit how many connections there may be
     * @param isUnderWay whether a connection has a request in progress
     */
    public ConnectionLimitFilter(int limit, Predicate<Connection<?>> isUnderWay) {
        this.limit = limit;
        this.isUnderWay = isUnderWay;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        open.put(connection, new Peer(PeerNetwork.of(connection)));
        if (open.size() > limit) {
            makeRoom(connection);
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        return active(context);
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        return active(context);
    }

    private NextAction active(FilterChainContext context) {
        Peer peer = open.get(context.getConnection());
        if (peer != null) {
            peer.activeNanos = System.nanoTime();
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        open.remove(context.getConnection());
        return context.getInvokeAction();
    }

    private synchronized void makeRoom(Connection<?> newest) {
        int surplus = open.size() - limit;
        if (surplus <= 0) {
            return;
        }
        Map<String, ArrayList<Connection<?>>> byNetwork = open.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().network(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(ArrayList::new))));
        List<Connection<?>> most = byNetwork.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        most.remove(newest);
        List<Connection<?>> first = leastMissed(most, isUnderWay, this::activeNanos).stream()
                .limit(surplus + limit / CLOSED_SHARE)
                .toList();
        first.forEach(connection -> {
            open.remove(connection);
            connection.terminateSilently();
        });
        report(first.size());
    }

    private long activeNanos(Connection<?> connection) {
        Peer peer = open.get(connection);
        return peer == null ? System.nanoTime() : peer.activeNanos;
    }

    private record Use<C>(C connection, boolean underWay, long nanos) {}

    /**
     * Those without a request first, silent ones before others. Each is evaluated once, because the results change
     * meanwhile.
     */
    static <C> List<C> leastMissed(List<C> connections, Predicate<C> isUnderWay, ToLongFunction<C> activeNanos) {
        long now = System.nanoTime();
        return connections.stream()
                .map(each -> new Use<>(each, isUnderWay.test(each), activeNanos.applyAsLong(each) - now))
                .sorted(Comparator.comparing((Use<C> use) -> use.underWay()).thenComparingLong(Use::nanos))
                .map(Use::connection)
                .toList();
    }

    private void report(int closed) {
        closedCount += closed;
        if (System.nanoTime() - reportedNanos > REPORT_NANOS) {
            LOG.log(
                    Level.WARNING,
                    "Closed {0} connections of the networks with the most, as there were more than {1}",
                    new Object[] {closedCount, limit});
            closedCount = 0;
            reportedNanos = System.nanoTime();
        }
    }
}
