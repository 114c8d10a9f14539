package org.chatrpc.server.glassfish;

import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.chatrpc.server.glassfish.hold.FirstLookFilter;
import org.chatrpc.server.glassfish.hold.ParkingFilter;
import org.chatrpc.server.glassfish.hold.ResumeThreads;
import org.chatrpc.server.glassfish.hold.UnreadResponsesFilter;
import org.chatrpc.server.glassfish.receive.ConnectionLimitFilter;
import org.chatrpc.server.glassfish.receive.IncomingRequests;
import org.chatrpc.server.glassfish.receive.TlsArrivalFilter;
import org.chatrpc.server.glassfish.receive.WholeRequestFilter;
import org.chatrpc.server.glassfish.send.UnsentResponsesFilter;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.HttpSettings;
import org.chatrpc.server.settings.StartFailure;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.Http;
import org.glassfish.grizzly.config.dom.NetworkListener;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.ssl.SSLBaseFilter;

/**
 * GlassFish's HTTP listener with {@link HttpCodec}, {@link WholeRequestFilter}, {@link ParkingFilter} and {@link PathGuard}.
 * It can be drained, whereas GlassFish itself can only cut it off: running requests would lose their responses, and
 * requests during undeployment would get an error page. Used by one thread.
 */
final class HttpListener {

    /**
     * How many bytes of a response are buffered for a client that does not read; a writer of more waits or is called
     * back. Grizzly's default is four times the socket's buffer, so a few dozen downloads would fill a small heap.
     */
    private static final int MAX_UNSENT_BYTES = 128 * 1024;

    private static final Duration RUNNING_LIMIT = Duration.ofSeconds(10);
    private static final Duration READER_AGE = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS_LIMIT = Duration.ofSeconds(2);

    private final NIOTransport transport;
    private final RunningRequests requests = new RunningRequests();
    private final IncomingRequests arrivals;
    private final ParkingFilter held;
    private final UnsentResponsesFilter unsent;

    private HttpListener(
            GenericGrizzlyListener listener,
            Http http,
            PathGuard guard,
            IncomingRequests arrivals,
            ParkingFilter held,
            ContextPath context,
            HttpSettings settings) {
        this.transport = (NIOTransport) listener.getTransport();
        this.arrivals = arrivals;
        this.held = held;
        transport.setMemoryManager(new UnpooledMemoryManager());
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(MAX_UNSENT_BYTES);
        FilterChain filters = (FilterChain) transport.getProcessor();
        WholeRequestFilter whole = new WholeRequestFilter(arrivals);
        this.unsent = new UnsentResponsesFilter(
                settings.unsentBytes(), Duration.ofSeconds(settings.keepAliveSeconds()), whole::isUnderWay);
        receiveWhole(filters, http, arrivals, whole, new UnreadResponsesFilter(unsent), held);
        if (filters.indexOfType(SSLBaseFilter.class) < 0) {
            // With TLS, the reader has to decrypt, and may have to wait for the rest of a handshake.
            transport.setIOStrategy(new SelectorFirst());
            filters.add(filters.indexOfType(HttpCodec.class), new FirstLookFilter(context));
        }
        filters.add(
                filters.indexOfType(TransportFilter.class) + 1,
                new ConnectionLimitFilter(settings.connections(), whole::isUnderWay));
        filters.add(filters.indexOfType(TransportFilter.class) + 1, unsent);
        transport.getConnectionMonitoringConfig().addProbes(unsent.progress());
        listener.getFilters(HttpServerFilter.class)
                .forEach(filter -> filter.getMonitoringConfig().addProbes(requests, guard));
    }

    private static void receiveWhole(
            FilterChain filters,
            Http http,
            IncomingRequests arrivals,
            WholeRequestFilter whole,
            UnreadResponsesFilter unread,
            ParkingFilter held) {
        int codec = filters.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
        filters.set(codec, HttpCodec.of(http, arrivals));
        filters.add(codec + 1, whole);
        filters.add(codec + 2, unread);
        filters.add(codec + 3, held);
        int tls = filters.indexOfType(SSLBaseFilter.class);
        if (tls >= 0) {
            filters.add(tls, new TlsArrivalFilter(arrivals));
        }
    }

    /**
     * @param name the listener's name in domain.xml
     * @param guard checks every request first
     * @param context of the application, whose calls may be parked
     * @param settings what requests and connections may cost
     * @throws StartFailure if GlassFish did not start the listener; it only logs the cause and continues
     */
    static HttpListener find(
            GlassFish glassFish, String name, PathGuard guard, ContextPath context, HttpSettings settings)
            throws StartFailure {
        try {
            GrizzlyService service = glassFish.getService(GrizzlyService.class);
            NetworkListener configuration = glassFish.getService(NetworkListener.class, name);
            if (service != null
                    && configuration != null
                    && service.lookupNetworkProxy(configuration) instanceof GrizzlyProxy proxy
                    && proxy.getUnderlyingListener() instanceof GenericGrizzlyListener listener
                    && listener.getTransport() != null
                    && !listener.getTransport().isStopped()) {
                // It listens on some port of the loopback address so far, as GlassFish cannot start one without a port.
                ((NIOTransport) listener.getTransport()).unbindAll();
                Http http = configuration.findHttpProtocol().getHttp();
                return new HttpListener(
                        listener,
                        http,
                        guard,
                        new IncomingRequests(settings.receive()),
                        new ParkingFilter(context, ResumeThreads.create(settings.threads())),
                        context,
                        settings);
            }
            throw new StartFailure("GlassFish cannot listen; its log says why.");
        } catch (GlassFishException e) {
            throw new StartFailure("GlassFish did not start: " + e.getMessage(), e);
        }
    }

    /** Accepts connections at this address. */
    void listen(InetSocketAddress address) throws IOException {
        transport.bind(address);
    }

    /** Stops accepting connections, and returns once running requests have completed, at most after some seconds. */
    void drain() throws InterruptedException {
        requests.closeAfterResponse();
        held.closeAfterResponse();
        transport.unbindAll();
        requests.awaitOnlyOlderThan(READER_AGE, RUNNING_LIMIT);
        requests.refuse();
        held.beforeStop();
    }

    /** Flushes the last responses after the application has ended its waiting polls. */
    void awaitLastAnswers() throws InterruptedException {
        held.awaitNone(LAST_ANSWERS_LIMIT);
        requests.awaitNone(LAST_ANSWERS_LIMIT);
        held.close();
        arrivals.close();
        unsent.close();
    }
}
