package org.chatrpc.server.glassfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.chatrpc.server.glassfish.receive.IncomingRequests;
import org.chatrpc.server.glassfish.receive.WholeRequestFilter;
import org.chatrpc.server.settings.ReceiveLimits;
import org.glassfish.grizzly.config.dom.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The codec in a real chain of Grizzly: what counts as memory and time while a request arrives in many small parts. */
class HttpCodecTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static final Map<String, String> SETTINGS = Map.of(
            "getChunkingEnabled", "true",
            "getHeaderBufferLengthBytes", "8192",
            "getDefaultResponseType", "text/plain; charset=utf-8",
            "getMaxRequestHeaders", "100",
            "getMaxResponseHeaders", "100",
            "getMaxSwallowingInputBytes", "1000",
            "getAllowPayloadForUndefinedHttpMethods", "false",
            "getTimeoutSeconds", "60",
            "getMaxConnections", "-1");

    private IncomingRequests arrivals;
    private FilterChain chain;

    private Socket connect(Duration arrival, long totalBytes) throws IOException {
        arrivals = new IncomingRequests(new ReceiveLimits(arrival, arrival, 500, 10, totalBytes, 64 * 1024));
        Http http = (Http) Proxy.newProxyInstance(
                Http.class.getClassLoader(),
                new Class<?>[] {Http.class},
                (proxy, method, arguments) -> SETTINGS.get(method.getName()));
        chain = FilterChain.withCodec(
                HttpCodec.of(http, arrivals),
                new WholeRequestFilter(arrivals),
                new AnswerText(content -> content.getContent().toStringContent(StandardCharsets.UTF_8)));
        return chain.open();
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        arrivals.close();
    }

    private static void bytewise(Socket peer, String text) throws IOException {
        for (char c : text.toCharArray()) {
            send(peer, String.valueOf(c));
        }
    }

    /** A few parts of a head would take all of this memory. */
    @Test
    void theLinesBetweenChunksAreNoHeads() throws Exception {
        Socket peer = connect(Duration.ofMinutes(1), 2_048);
        for (int i = 0; i < 2; i++) {
            send(peer, HEAD);
            bytewise(peer, "00001\r\nx\r\n".repeat(200) + "0\r\n\r\n");
            assertThat(answer(peer).body()).isEqualTo("x".repeat(200));
        }
    }

    @Test
    void aHeadThatArrivesInManyPartsIsOne() throws Exception {
        Socket peer = connect(Duration.ofMinutes(1), 2_048);
        try {
            send(peer, "POST / HTTP/1.1\r\nX-A: ");
            for (int i = 0; i < 200; i++) {
                send(peer, "x".repeat(20));
            }
            assertThat(readToEnd(peer)).startsWith("HTTP/1.1 503 ");
        } catch (SocketException e) {
            assertThat(e)
                    .hasMessageMatching("(?i).*(reset|broken pipe|abort).*"); // Closed before it had read all of it.
        }
    }

    @Test
    void theTimeOfARequestRunsAlsoWhileALineBeforeAChunkArrives() throws Exception {
        Socket peer = connect(Duration.ofSeconds(1), 1 << 20);
        send(peer, HEAD + "0000");
        assertThat(readToEnd(peer)).startsWith("HTTP/1.1 408 ");
    }
}
