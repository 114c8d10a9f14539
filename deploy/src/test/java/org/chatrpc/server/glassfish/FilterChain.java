package org.chatrpc.server.glassfish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;

/** A real chain of Grizzly's filters on a free port, and the sockets of its peers. */
public final class FilterChain implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private static final int HEADER_BYTES = 8 * 1024;

    private final List<Socket> peers = new ArrayList<>();
    private final TCPNIOTransport transport =
            TCPNIOTransportBuilder.newInstance().build();
    private final int port;

    /** @param filters those behind the HTTP codec */
    public FilterChain(Filter... filters) throws IOException {
        this(List.of(new TransportFilter()), Optional.empty(), filters);
    }

    /**
     * A chain whose selector threads read from the connections.
     *
     * @param first the filter before the HTTP codec
     * @param workers does what the selector threads hand over
     * @param filters those behind the HTTP codec
     */
    public static FilterChain onSelector(Filter first, ExecutorService workers, Filter... filters) throws IOException {
        return new FilterChain(List.of(new TransportFilter(), first), Optional.of(workers), filters);
    }

    /** A chain with this HTTP codec in place of Grizzly's own. */
    static FilterChain withCodec(HttpServerFilter codec, Filter... filters) throws IOException {
        return new FilterChain(List.of(new TransportFilter()), Optional.empty(), codec, filters);
    }

    private FilterChain(List<Filter> first, Optional<ExecutorService> workers, Filter... filters) throws IOException {
        this(first, workers, plainCodec(), filters);
    }

    @SuppressWarnings("deprecation") // In favour of a builder that no release has.
    private static HttpServerFilter plainCodec() {
        KeepAlive keepAlive = new KeepAlive();
        keepAlive.setMaxRequestsCount(-1); // Otherwise a connection is closed after 256 requests.
        return new HttpServerFilter(true, HEADER_BYTES, keepAlive, null);
    }

    private FilterChain(
            List<Filter> first, Optional<ExecutorService> workers, HttpServerFilter codec, Filter... filters)
            throws IOException {
        FilterChainBuilder chain = FilterChainBuilder.stateless().addAll(first).add(codec);
        transport.setProcessor(chain.addAll(filters).build());
        transport.setMemoryManager(new UnpooledMemoryManager());
        if (workers.isPresent()) {
            transport.setSelectorRunnersCount(1);
            transport.setWorkerThreadPool(workers.get());
            transport.setIOStrategy(new SelectorFirst());
        }
        InetSocketAddress address = (InetSocketAddress) transport
                .bind(InetAddress.getLoopbackAddress().getHostAddress(), 0)
                .getLocalAddress();
        port = address.getPort();
        transport.start();
    }

    /** Tells the probe of what happens on connections from now on. */
    public void addProbe(ConnectionProbe probe) {
        transport.getConnectionMonitoringConfig().addProbes(probe);
    }

    public Socket open() throws IOException {
        Socket peer = new Socket(InetAddress.getLoopbackAddress(), port);
        peer.setSoTimeout(60_000);
        peer.setTcpNoDelay(true);
        peers.add(peer);
        return peer;
    }

    public static void send(Socket peer, String text) throws IOException {
        peer.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** The next answer: its head, without the line that ends it, and its body. */
    public static Answer answer(Socket peer) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = peer.getInputStream().read();
            if (read < 0) {
                throw new IOException("The connection ended after " + head);
            }
            head.append((char) read);
        }
        Matcher length = LENGTH.matcher(head);
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return new Answer(
                head.substring(0, head.length() - 4),
                new String(peer.getInputStream().readNBytes(bytes), UTF_8));
    }

    public record Answer(String head, String body) {}

    public static String readToEnd(Socket peer) throws IOException {
        return new String(peer.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (Socket peer : peers) {
            peer.close();
        }
        transport.shutdownNow();
    }
}
