package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.contract.ListRoomsResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would lead the client elsewhere or fill its memory. */
class HostileAnswerTest {

    private static final SessionToken TOKEN = new SessionToken("secret");

    private final LoopbackServer server = new LoopbackServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        AtomicInteger followed = new AtomicInteger();
        server.on("listRooms", request -> {
            followed.incrementAndGet();
            return new ListRoomsResponse();
        });
        server.http().createContext("/moved", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .add("Location", server.address().service().toString());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        assertThat(unreachable("/moved/")).isEqualTo(Reason.NO_CHAT_THERE);
        assertThat(followed).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<room/>", "<!-- x -->"})
    void anEndlessAnswerIsGivenUp(String endless) {
        AtomicLong sent = new AtomicLong();
        byte[] part = endless.repeat(8_192).getBytes(StandardCharsets.UTF_8);
        server.http().createContext("/endless", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                                + "<ListRoomsResponse xmlns='urn:chatrpc:v1'><cursor>")
                        .getBytes(StandardCharsets.UTF_8));
                while (sent.addAndGet(part.length) < 1_000_000_000) {
                    body.write(part);
                }
            } catch (IOException e) {
                // The client has hung up.
            }
        });
        assertThat(unreachable("/endless/")).isEqualTo(Reason.BROKEN);
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void aListWithoutEndIsGivenUp() {
        AtomicInteger pages = new AtomicInteger();
        SoapCalls calls = new SoapCalls(server.addresses(), Set.of(), Duration.ofSeconds(5)) {};

        assertThat(catchThrowableOfType(
                                GatewayException.Unreachable.class,
                                () -> calls.eachPage(port -> pages.incrementAndGet(), page -> true))
                        .reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(pages).hasValue(5_000);
    }

    @Test
    void aLongAnswerIsRead() {
        server.on("listRooms", request -> {
            ListRoomsResponse response = new ListRoomsResponse();
            response.setCursor("c".repeat(8_000_000));
            return response;
        });
        assertThat(new SoapChatGateway(server.addresses(), Set.of())
                        .listRooms(TOKEN)
                        .cursor())
                .hasSize(8_000_000);
    }

    private Reason unreachable(String path) {
        String address = server.address().toString().replace("/chat/", path);
        SoapChatGateway gateway = new SoapChatGateway(ServerAddresses.parse(address), Set.of());
        return catchThrowableOfType(GatewayException.Unreachable.class, () -> gateway.listRooms(TOKEN))
                .reason();
    }
}
