package org.chatrpc.server.glassfish.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.settings.ReceiveLimits;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, in front of a filter that answers with the size of the message it gets. */
class WholeRequestFilterTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int KIB = 1024;

    private IncomingRequests arrivals;
    private FilterChain chain;
    private volatile Connection<?> lastAnswered;

    private void listen(ReceiveLimits limits) throws IOException {
        arrivals = new IncomingRequests(limits);
        chain = new FilterChain(new WholeRequestFilter(arrivals), new AnswerText(this::size));
    }

    private String size(HttpContent content) {
        lastAnswered = ((HttpRequestPacket) content.getHttpHeader()).getConnection();
        return (content.isLast() ? "last " : "part ") + content.getContent().remaining();
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        arrivals.close();
    }

    @Test
    void aBodyIsPassedOnOnceAndWholeAlsoInPartsAndOnOneConnection() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 10, 1 << 20, 64 * KIB));
        Socket peer = chain.open();
        for (int size : List.of(0, 1, 511, 512, 513, 5_000, 64 * KIB)) {
            send(peer, head(size));
            for (int sent = 0; sent < size; ) {
                int part = Math.min(size - sent, 1 + size / 3);
                send(peer, "x".repeat(part));
                sent += part;
            }
            assertThat(answer(peer).body()).isEqualTo("last " + size);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsPassedOnCutOff() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 10, 1 << 20, KIB));
        Socket peer = chain.open();
        send(peer, head(10 * KIB));
        send(peer, "x".repeat(10 * KIB));
        assertThat(answer(peer).body()).isEqualTo("last " + (KIB + 1));
        send(peer, head(5));
        send(peer, "again");
        assertThat(answer(peer).body()).isEqualTo("last 5");
    }

    @Test
    void aBodyGetsMoreTimeForWhatHasArrived() throws Exception {
        listen(new ReceiveLimits(Duration.ofSeconds(2), LONG, 100, 10, 1 << 20, 64 * KIB));
        Socket quick = chain.open();
        send(quick, head(10_000));
        send(quick, "x".repeat(9_000)); // Earns another 90 seconds.
        Socket slow = chain.open();
        send(slow, head(10_000));
        send(slow, "x");
        assertThat(readToEnd(slow)).startsWith("HTTP/1.1 408 ");
        send(quick, "x".repeat(1_000));
        assertThat(answer(quick).body()).isEqualTo("last 10000");
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
            assertThat(answer(young).body()).isEqualTo("last 10");
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
        assertThat(answer(youngest).body()).isEqualTo("last " + 30 * KIB);
    }

    /** A byte of a head that arrives alone takes a buffer of its own. */
    @Test
    void partsOfHeadsCountAsMemoryToo() throws Exception {
        listen(new ReceiveLimits(LONG, LONG, 500, 1_000, 100 * KIB, 64 * KIB));
        Socket oldest = chain.open();
        send(oldest, head(0));
        assertThat(answer(oldest).body()).isEqualTo("last 0");
        for (int bytes = 1; bytes < 700; bytes++) { // As the codec tells.
            arrivals.headGrown(lastAnswered, bytes);
        }
        Socket next = begun(64 * KIB);
        send(next, "x".repeat(20 * KIB));
        assertThat(readToEnd(oldest)).startsWith("HTTP/1.1 503 ");
        send(next, "x".repeat(44 * KIB));
        assertThat(answer(next).body()).isEqualTo("last " + 64 * KIB);
    }

    /** A connection on which the server waits for a body of this length: it has said so. */
    private Socket begun(int length) throws IOException {
        Socket peer = chain.open();
        send(peer, head(length).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n"));
        String asked = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(new String(peer.getInputStream().readNBytes(asked.length()), UTF_8))
                .isEqualTo(asked);
        return peer;
    }

    private static String head(int length) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
