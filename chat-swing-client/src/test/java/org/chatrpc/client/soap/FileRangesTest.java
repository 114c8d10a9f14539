package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.client.session.gateway.FileGateway.Part;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long parts over plain HTTP, and short ones by the contract where that does not work. */
class FileRangesTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());
    private final byte[] content = new byte[768 * 1024];
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> parts = Collections.synchronizedList(new ArrayList<>());

    /** Answers a request for a range. */
    private interface Answer {
        void to(HttpExchange exchange, int from, int to) throws IOException;
    }

    @BeforeEach
    void fill() {
        new Random(1).nextBytes(content);
        server.on("downloadPart", request -> {
            long offset = ((DownloadPart) request).getOffset();
            parts.add(offset);
            DownloadPartResponse response = new DownloadPartResponse();
            response.setContent(Arrays.copyOfRange(content, (int) offset, (int) offset + 1_000));
            response.setSize(content.length);
            return response;
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void files(Answer answer) {
        server.http().createContext("/chat/files/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(exchange.getRequestURI() + " " + range + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            String[] ends = range.substring("bytes=".length()).split("-");
            int to = Math.min(content.length, Integer.parseInt(ends[1]) + 1);
            try (exchange) {
                answer.to(exchange, Integer.parseInt(ends[0]), to);
            }
        });
    }

    private void send(HttpExchange exchange, int from, int to) throws IOException {
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
        exchange.sendResponseHeaders(206, to - from);
        exchange.getResponseBody().write(content, from, to - from);
    }

    private Part read(long offset) {
        return gateway.downloadPart(TOKEN, ID, false, offset);
    }

    private byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(content, from, to);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Test
    void aFileComesInLongParts() {
        files(this::send);
        Part first = read(0);
        assertThat(bytes(first.content())).isEqualTo(bytes(0, FileRanges.MAX_RANGE_BYTES));
        assertThat(first.size()).isEqualTo(content.length);
        Part rest = read(FileRanges.MAX_RANGE_BYTES);
        assertThat(bytes(rest.content())).isEqualTo(bytes(FileRanges.MAX_RANGE_BYTES, content.length));
        assertThat(parts).isEmpty();
        assertThat(ranges)
                .containsExactly(
                        "/chat/files/" + ID + " bytes=0-524287 Bearer secret",
                        "/chat/files/" + ID + " bytes=524288-1048575 Bearer secret");
    }

    @Test
    void aSmallFileMayComeWithoutARange() {
        files((exchange, from, to) -> {
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody().write(content, 0, 5_000);
        });
        Part whole = read(0);
        assertThat(bytes(whole.content())).isEqualTo(bytes(0, 5_000));
        assertThat(whole.size()).isEqualTo(5_000);
    }

    @Test
    void whoeverKnowsOnlyTheServiceIsAskedByTheContract() {
        assertThat(bytes(read(0).content())).isEqualTo(bytes(0, 1_000));
        files(this::send);
        read(1_000);
        assertThat(parts).containsExactly(0L, 1_000L);
        assertThat(ranges).as("not asked again so soon").isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        List<String> led = Collections.synchronizedList(new ArrayList<>());
        server.http().createContext("/elsewhere", exchange -> {
            led.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.close();
        });
        files((exchange, from, to) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(bytes(read(0).content())).isEqualTo(bytes(0, 1_000));
        assertThat(led).isEmpty();
    }

    @Test
    void moreThanWasAskedForOrSomethingElseIsNotTaken() {
        files((exchange, from, to) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
        assertThat(bytes(read(0).content())).isEqualTo(bytes(0, 1_000));
        SoapChatGateway other = new SoapChatGateway(server.addresses(), Set.of());
        server.http().removeContext("/chat/files/");
        files((exchange, from, to) -> send(exchange, from + 1, to));
        assertThat(bytes(other.downloadPart(TOKEN, ID, false, 0).content())).isEqualTo(bytes(0, 1_000));
        assertThat(ranges).hasSize(2);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTaken() {
        files((exchange, from, to) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9999/" + content.length);
            exchange.sendResponseHeaders(206, 10_000);
            exchange.getResponseBody().write(content, 0, 5_000);
        });
        assertThat(bytes(read(0).content())).isEqualTo(bytes(0, 1_000));
    }

    @Test
    void anAnswerThatTakesForEverIsGivenUp() {
        files((exchange, from, to) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
            exchange.sendResponseHeaders(206, to - from);
            for (int i = from; i < to; i++) {
                exchange.getResponseBody().write(content, i, 1);
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
        SoapChatGateway hasty = new SoapChatGateway(server.addresses(), Set.of(), Duration.ofMillis(500));
        assertThat(bytes(hasty.downloadPart(TOKEN, ID, false, 0).content())).isEqualTo(bytes(0, 1_000));
        assertThat(ranges).hasSize(1);
    }

    @Test
    void theContractSaysWhyThereIsNoFile() {
        files((exchange, from, to) -> exchange.sendResponseHeaders(404, -1));
        server.on("downloadPart", request -> {
            throw LoopbackServer.fault("NO_SUCH_FILE", "There is no such file here.", false);
        });
        assertThatThrownBy(() -> read(0))
                .isInstanceOfSatisfying(
                        GatewayException.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("NO_SUCH_FILE"));
    }

    @Test
    void thumbnailsAndStrangeIdsAreAskedForByTheContract() {
        files(this::send);
        gateway.downloadPart(TOKEN, ID, true, 0);
        gateway.downloadPart(TOKEN, "../ChatService?wsdl", false, 0);
        assertThat(ranges).isEmpty();
        assertThat(parts).containsExactly(0L, 0L);
    }
}
