package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the client handles refusals, timeouts and invalid answers. */
class SoapTroubleTest {

    private static final SessionToken TOKEN = new SessionToken("secret");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allPartsOfARefusalAreRead() {
        server.on("createRoom", request -> {
            ChatFault fault = LoopbackServer.fault("INVALID_VALUE", "The id has a blank in it.", false);
            fault.getFaultInfo().setField("room");
            fault.getFaultInfo().setRetryAfterMillis(1_500L);
            throw fault;
        });
        GatewayException.Refused refused = catchThrowableOfType(
                GatewayException.Refused.class,
                () -> gateway.createRoom(TOKEN, new NewRoom("a b", "", "", RoomKind.PUBLIC)));
        assertThat(refused.refusal().code()).isEqualTo("INVALID_VALUE");
        assertThat(refused.refusal().field()).isEqualTo("room");
        assertThat(refused.retryAfter()).contains(Duration.ofMillis(1_500));
        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessage("The id has a blank in it.");
    }

    @Test
    void theRefusalsThatMeanSomethingToTheSessionAreTyped() {
        server.on("listRooms", request -> {
            throw LoopbackServer.fault("UNAUTHENTICATED", "Sign in.", false);
        });
        server.on("receiveMessages", request -> {
            throw LoopbackServer.fault("CURSOR_EXPIRED", "Start again.", false);
        });
        assertThatThrownBy(() -> gateway.listRooms(TOKEN)).isInstanceOf(GatewayException.SignedOut.class);
        assertThatThrownBy(() -> gateway.receive(TOKEN, "7", Duration.ZERO))
                .isInstanceOf(GatewayException.CursorExpired.class);
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        server.on("listRooms", request -> {
            never.await();
            return null;
        });
        SoapChatGateway impatient = new SoapChatGateway(server.addresses(), Set.of(), Duration.ofMillis(300));
        assertUnreachable(impatient, Reason.TIMED_OUT);
        never.countDown();
    }

    @Test
    void aPollIsNotTimedOutBeforeItsRequestedWait() {
        CountDownLatch never = new CountDownLatch(1);
        server.on("receiveMessages", request -> {
            boolean waits = ((ReceiveMessages) request).getWaitSeconds() > 0;
            // A server that answers a poll later than any other call, and a call not at all.
            never.await(waits ? 1_200 : 60_000, TimeUnit.MILLISECONDS);
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            response.setCursor("1");
            return response;
        });
        SoapChatGateway impatient = new SoapChatGateway(server.addresses(), Set.of(), Duration.ofMillis(700));
        assertThat(impatient.receive(TOKEN, "0", Duration.ofSeconds(20)).cursor())
                .isEqualTo("1");
        assertThatThrownBy(() -> impatient.receive(TOKEN, "0", Duration.ZERO))
                .isInstanceOf(GatewayException.Unreachable.class);
        never.countDown();
    }

    @Test
    void aClosedPortIsReportedAsRefused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertUnreachable(
                new SoapChatGateway(ServerAddresses.parse("http://127.0.0.1:" + port + "/chat/"), Set.of()),
                Reason.REFUSED);
    }

    @Test
    void aWebServerWithoutAChatIsReportedAsSuch() {
        server.http().createContext("/other", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        String address = server.address().toString().replace("/chat/", "/other/");
        assertUnreachable(new SoapChatGateway(ServerAddresses.parse(address), Set.of()), Reason.NO_CHAT_THERE);
    }

    /** As HAProxy, nginx and others answer while a server is restarted. */
    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxyWithoutAServerIsReportedAsSuch(int status) {
        server.http().createContext("/proxy", exchange -> {
            byte[] page = "<html><body>No server is available</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        String address = server.address().toString().replace("/chat/", "/proxy/");
        assertUnreachable(new SoapChatGateway(ServerAddresses.parse(address), Set.of()), Reason.AWAY);
    }

    @Test
    void aPageInsteadOfSoapIsNoAnswer() {
        server.http().createContext("/page", exchange -> {
            byte[] page = "<html><body>Hello</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        String address = server.address().toString().replace("/chat/", "/page/");
        assertThatThrownBy(() -> new SoapChatGateway(ServerAddresses.parse(address), Set.of()).listRooms(TOKEN))
                .isInstanceOf(GatewayException.Unreachable.class);
    }

    @Test
    void anExceptionInTheServerIsNoAnswer() {
        server.on("listRooms", request -> {
            throw new IllegalStateException("oops");
        });
        assertUnreachable(gateway, Reason.BROKEN);
    }

    @Test
    void aCallOnTheEventThreadIsRefused() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            try {
                gateway.listRooms(TOKEN);
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        assertThat(thrown.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("event thread");
    }

    private static void assertUnreachable(SoapChatGateway gateway, Reason reason) {
        GatewayException.Unreachable unreachable =
                catchThrowableOfType(GatewayException.Unreachable.class, () -> gateway.listRooms(TOKEN));
        assertThat(unreachable.reason()).isEqualTo(reason);
    }
}
