package org.chatrpc.server.glassfish.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.server.settings.ReceiveLimits;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, in front of a filter that answers with the size of the message it gets. */
class WholeRequestFilterTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int KIB = 1024;

    private final List<Socket> peers = new ArrayList<>();
    private final TCPNIOTransport transport =
            TCPNIOTransportBuilder.newInstance().build();
    private Arrivals arrivals;
    private int port;

    @SuppressWarnings("deprecation") // In favour of a builder that no release has.
    private void listen(ReceiveLimits limits) throws IOException {
        arrivals = new Arrivals(limits);
        transport.setProcessor(FilterChainBuilder.stateless()
                .add(new TransportFilter())
                .add(new HttpServerFilter())
                .add(new WholeRequestFilter(arrivals))
                .add(new AnswerSize())
                .build());
        InetSocketAddress address = (InetSocketAddress) transport
                .bind(InetAddress.getLoopbackAddress().getHostAddress(), 0)
                .getLocalAddress();
        port = address.getPort();
        transport.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket peer : peers) {
            peer.close();
        }
        transport.shutdownNow();
        arrivals.close();
    }

    @Test
    void aBodyIsPassedOnOnceAndWholeAlsoInPartsAndOnOneConnection() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 10, 1 << 20, 64 * KIB));
        Socket peer = open();
        for (int size : List.of(0, 1, 511, 512, 513, 5_000, 64 * KIB)) {
            send(peer, head(size));
            for (int sent = 0; sent < size; ) {
                int part = Math.min(size - sent, 1 + size / 3);
                send(peer, "x".repeat(part));
                sent += part;
            }
            assertThat(answer(peer)).isEqualTo("last " + size);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsPassedOnCutOff() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 10, 1 << 20, KIB));
        Socket peer = open();
        send(peer, head(10 * KIB));
        send(peer, "x".repeat(10 * KIB));
        assertThat(answer(peer)).isEqualTo("last " + (KIB + 1));
        send(peer, head(5));
        send(peer, "again");
        assertThat(answer(peer)).isEqualTo("last 5");
    }

    @Test
    void aBodyGetsMoreTimeForWhatHasArrived() throws Exception {
        listen(new ReceiveLimits(Duration.ofSeconds(2), LONG, 100, 10, 1 << 20, 64 * KIB));
        Socket quick = open();
        send(quick, head(10_000));
        send(quick, "x".repeat(9_000)); // Earns another 90 seconds.
        Socket slow = open();
        send(slow, head(10_000));
        send(slow, "x");
        assertThat(readToEnd(slow)).startsWith("HTTP/1.1 408 ");
        send(quick, "x".repeat(1_000));
        assertThat(answer(quick)).isEqualTo("last 10000");
    }

    @Test
    void theOldestOfTooManyInOneNetworkAreEnded() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 2, 1 << 20, 64 * KIB));
        List<Socket> inOrder = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            inOrder.add(begun(10));
        }
        for (Socket old : inOrder.subList(0, 2)) {
            assertThat(readToEnd(old)).startsWith("HTTP/1.1 503 ");
        }
        for (Socket young : inOrder.subList(2, 4)) {
            send(young, "ten  bytes");
            assertThat(answer(young)).isEqualTo("last 10");
        }
    }

    @Test
    void theOldestAreEndedWhenIncompleteBodiesNeedTooMuchMemory() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 1_000, 100 * KIB, 64 * KIB));
        Socket oldest = begun(64 * KIB);
        send(oldest, "x".repeat(50 * KIB));
        Socket youngest = oldest;
        for (int i = 0; i < 3; i++) {
            youngest = begun(30 * KIB);
            send(youngest, "x".repeat(29 * KIB));
        }
        assertThat(readToEnd(oldest)).startsWith("HTTP/1.1 503 ");
        send(youngest, "x".repeat(KIB));
        assertThat(answer(youngest)).isEqualTo("last " + 30 * KIB);
    }

    private Socket open() throws IOException {
        Socket peer = new Socket(InetAddress.getLoopbackAddress(), port);
        peer.setSoTimeout(60_000);
        peer.setTcpNoDelay(true);
        peers.add(peer);
        return peer;
    }

    /** A connection on which the server waits for a body of this length: it has said so. */
    private Socket begun(int length) throws IOException {
        Socket peer = open();
        send(peer, head(length).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n"));
        String asked = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(new String(peer.getInputStream().readNBytes(asked.length()), UTF_8))
                .isEqualTo(asked);
        return peer;
    }

    private static String head(int length) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void send(Socket peer, String text) throws IOException {
        peer.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** The body of the next answer. */
    private static String answer(Socket peer) throws IOException {
        StringBuilder received = new StringBuilder();
        while (received.indexOf(";") < 0) {
            int read = peer.getInputStream().read();
            assertThat(read).as("after %s", received).isNotNegative();
            received.append((char) read);
        }
        int body = received.indexOf("\r\n\r\n") + 4;
        return received.substring(body, received.length() - 1);
    }

    private static String readToEnd(Socket peer) throws IOException {
        return new String(peer.getInputStream().readAllBytes(), UTF_8);
    }

    /** Answers each message with its size, and says whether it is the last one of its request. */
    private static final class AnswerSize extends BaseFilter {
        @Override
        public NextAction handleRead(FilterChainContext context) {
            HttpContent content = context.getMessage();
            String text = (content.isLast() ? "last " : "part ")
                    + content.getContent().remaining() + ";";
            HttpResponsePacket response = ((HttpRequestPacket) content.getHttpHeader()).getResponse();
            response.setStatus(200);
            response.setContentLength(text.length());
            context.write(
                    HttpContent.create(response, true, Buffers.wrap(context.getMemoryManager(), text.getBytes(UTF_8))));
            return context.getStopAction();
        }
    }
}
