package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The metrics as Prometheus reads them. All tests share one server, so each checks only the increments that it
 * caused.
 */
@ArquillianTest
class MetricsIT {
    private static final String WAITING = "chat_waiting_readers";

    @ArquillianResource
    private URL base;

    private final HttpClient http = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void ready() {
        DeployedChat.awaitReady(base);
    }

    @Test
    void theFormatIsThatOfPrometheus() throws Exception {
        Person.signUp(base, "ada").send("general", "counted");
        HttpResponse<String> answer = get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .startsWithIgnoringCase("text/plain;version=0.0.4");
        Exposition metrics = Exposition.parse(answer.body());
        assertThat(metrics.type("chat_requests_total")).isEqualTo("counter");
        assertThat(metrics.type("chat_request_duration_seconds")).isEqualTo("histogram");
        assertThat(metrics.type(WAITING)).isEqualTo("gauge");
        assertThat(metrics.value("chat_ready")).isOne();
        assertThat(metrics.value("chat_log_applied_seq")).isPositive();
        assertThat(metrics.value("chat_log_lag_entries")).isZero();
        assertThat(metrics.value("chat_open_sessions")).isPositive();
        assertThat(metrics.value("chat_db_pool_connections_limit{pool=\"chat-store\"}"))
                .isPositive();
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(metrics().value("chat_files_stored_bytes")).isNotNegative());
        assertThat(metrics.type("chat_file_uploads_total")).isEqualTo("counter");
        assertThat(metrics.value("jvm_memory_used_bytes{area=\"heap\"}")).isPositive();
    }

    @Test
    void callsMoveTheCounters() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Exposition before = metrics();
        ada.send("general", "one");
        ada.send("general", "two");
        awaitMore(before, 2, "chat_requests_total{operation=\"SendMessage\"}");
        awaitMore(before, 2, "chat_request_duration_seconds_count{operation=\"SendMessage\"}");
        awaitMore(before, 2, "chat_commit_drafts_sum");
        awaitMore(before, 2, "chat_log_applied_seq");
        assertThat(metrics().value("chat_request_bytes_total")).isGreaterThan(before.value("chat_request_bytes_total"));
    }

    @Test
    void aFaultIsCountedUnderItsCode() throws Exception {
        Person ada = Person.signUp(base, "ada");
        Exposition before = metrics();
        assertFault("NO_SUCH_ROOM", () -> ada.send("no-such-room", "lost"));
        new RawSoap(base).call("<c:NoSuchOperation/>");
        awaitMore(before, 1, "chat_faults_total{code=\"NO_SUCH_ROOM\",operation=\"SendMessage\"}");
        awaitMore(before, 1, "chat_faults_total{code=\"INVALID_REQUEST\",operation=\"none\"}");
        awaitMore(before, 1, "chat_requests_total{operation=\"SendMessage\"}");
    }

    @Test
    void requestsRefusedUnreadAreCountedToo() throws Exception {
        Exposition before = metrics();
        RawSoap soap = new RawSoap(base);
        RawSoap.assertFault(soap.post("application/json", BodyPublishers.ofString("{}")), 415, "INVALID_REQUEST");
        RawSoap.assertFault(soap.send(HttpRequest.newBuilder().DELETE()), 405, "INVALID_REQUEST");
        awaitMore(before, 2, "chat_requests_total{operation=\"none\"}");
        awaitMore(before, 2, "chat_faults_total{code=\"INVALID_REQUEST\",operation=\"none\"}");
    }

    @Test
    void aReaderThatWaitsIsSeenWaitingAndItsWaitIsNoLatency() throws Exception {
        Person ada = Person.signUp(base, "ada");
        Person bob = Person.signUp(base, "bob");
        String cursor = bob.now();
        Exposition before = metrics();
        Thread reader = new Thread(() -> {
            try {
                bob.receive(cursor, 20, null);
            } catch (ChatFault e) {
                throw new IllegalStateException(e);
            }
        });
        reader.start();
        awaitMore(before, 1, WAITING);
        long since = System.nanoTime();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(reader::isAlive);
        ada.send("general", "wake up");
        double waited = (System.nanoTime() - since) / 1e9;
        reader.join(20_000);
        awaitMore(before, 0, WAITING);
        // More than one if the reader was told of somebody's presence meanwhile, and polled again.
        Awaitility.await()
                .until(() ->
                        metrics().value("chat_poll_wait_seconds_count") > before.value("chat_poll_wait_seconds_count"));
        Exposition after = metrics();
        assertThat(after.value("chat_poll_wait_seconds_sum") - before.value("chat_poll_wait_seconds_sum"))
                .isGreaterThan(2.9);
        String work = "chat_request_duration_seconds_sum{operation=\"ReceiveMessages\"}";
        assertThat(after.value(work) - before.value(work)).isLessThan(waited);
    }

    @Test
    void forCallersFromElsewhereItDoesNotExist() throws Exception {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
            HttpResponse<String> answer = get(header, "192.0.2.1");
            assertThat(answer.statusCode()).as(header).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("chat_");
            RawSoap.assertNoInternals(answer);
        }
    }

    private void awaitMore(Exposition before, double more, String sample) {
        // A call is counted after its answer was sent.
        Awaitility.await()
                .untilAsserted(() -> assertThat(metrics().value(sample) - before.value(sample))
                        .as(sample)
                        .isEqualTo(more));
    }

    private Exposition metrics() {
        try {
            return Exposition.parse(get().body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "metrics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
