package org.chatrpc.server.admin.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chatrpc.server.settings.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What a command does with the answers of a chat that is away or busy, and of the proxy in front of it. */
class RetriesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Answer SENT = new Answer(200, soap("<SendMessageResponse/>"));

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Long> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** An answer of the server, or of what stands before it. */
    private record Answer(int status, String body) {}

    private static String soap(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    private static Answer fault(boolean retryable, int afterMillis) {
        return new Answer(
                500,
                soap("<s:Fault xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><faultcode>s:Server</faultcode>"
                        + "<faultstring>OVERLOADED: Try again.</faultstring><detail><ChatFault xmlns=\"urn:chatrpc:v1\">"
                        + "<retryable>" + retryable + "</retryable><retryAfterMillis>" + afterMillis
                        + "</retryAfterMillis></ChatFault></detail></s:Fault>"));
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        calls.add(System.nanoTime());
        Answer answer = answers.isEmpty() ? SENT : answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Element send() throws StartFailure {
        URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat/ChatService");
        return new SoapClient(service, "urn:chatrpc:v1").call("SendMessage", Map.of("body", List.of("text")));
    }

    /** As HAProxy, nginx and others answer while they have no server. */
    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxyWithoutAServerIsAskedAgain(int status) throws StartFailure {
        answers.add(new Answer(status, "<html><body><h1>No server is available</h1>\n</body></html>"));
        answers.add(new Answer(status, ""));
        assertThat(new Retries(LONG).with(this::send).getLocalName()).isEqualTo("SendMessageResponse");
        assertThat(calls).hasSize(3);
    }

    @Test
    void whatIsNoChatIsNotAskedAgain() {
        answers.add(new Answer(404, "<html><body>Not found</body></html>"));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Retries(LONG).with(this::send))
                .withMessageStartingWith("There is no chat at")
                .withMessageEndingWith("status 404.");
        assertThat(calls).hasSize(1);
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        answers.add(fault(false, 0));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Retries(LONG).with(this::send))
                .withMessage("OVERLOADED: Try again.");
        assertThat(calls).hasSize(1);
    }

    @Test
    void theServerIsLeftAloneForAsLongAsItAsks() throws StartFailure {
        answers.add(fault(true, 1_500));
        new Retries(LONG).with(this::send);
        assertThat(calls).hasSize(2);
        assertThat(Duration.ofNanos(calls.get(1) - calls.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(1_490));
    }

    @Test
    void whoeverCannotWaitForSoLongIsToldAtOnce() {
        answers.add(fault(true, 3_600_000));
        assertThatExceptionOfType(RetryableFailure.class)
                .isThrownBy(() -> new Retries(LONG).with(this::send))
                .withMessage("OVERLOADED: Try again.");
        assertThat(calls).hasSize(1);
    }

    /** The standard error has the one line that says why the command failed. */
    @Test
    void thePageOfAProxyPrintsNothing() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            answers.add(new Answer(503, "<html><br>no XML</html>"));
            assertThatExceptionOfType(RetryableFailure.class).isThrownBy(this::send);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void withNoTimeForRetriesThereIsOneAttempt() {
        answers.add(new Answer(503, ""));
        assertThatExceptionOfType(RetryableFailure.class)
                .isThrownBy(() -> new Retries(Duration.ZERO).with(this::send))
                .withMessageContaining("is away")
                .withMessageEndingWith("status 503.");
        assertThat(calls).hasSize(1);
    }
}
