package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.contract.ListRoomsResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would lead the client elsewhere or fill its memory. */
class HostileAnswerTest {

    private static final SessionToken TOKEN = new SessionToken("secret");

    private static final Duration TIMEOUT = Duration.ofMillis(500);

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

    /** @param where what the server sends a little of from time to time */
    @ParameterizedTest
    @ValueSource(strings = {"headers", "answer", "rest", "comment"})
    void anAnswerThatTricklesIsGivenUpAndItsConnectionClosed(String where) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread trickling = new Thread(() -> trickle(socket, where, hungUp));
            trickling.start();
            ServerAddresses there = ServerAddresses.parse("http://127.0.0.1:" + socket.getLocalPort() + "/chat/");
            SoapChatGateway gateway = new SoapChatGateway(there, Set.of(), TIMEOUT);
            long begun = System.nanoTime();
            // What comes after the answer harms nobody once it is understood, whether or not that is believed.
            Throwable thrown = catchThrowable(() -> gateway.listRooms(TOKEN));
            if (!where.equals("rest")) {
                assertThat(thrown).isInstanceOf(GatewayException.Unreachable.class);
                assertThat(((GatewayException.Unreachable) thrown).reason()).isEqualTo(Reason.TIMED_OUT);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(TIMEOUT.multipliedBy(SoapCalls.MAX_TIMEOUTS + 3));
            assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
            trickling.join();
        }
    }

    @Test
    void aHeldCallThatIsDroppedEndsAtOnceAndSaysNothingOfItsAddress() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread holding = new Thread(() -> hold(socket, held, hungUp));
            holding.start();
            ServerAddresses both =
                    ServerAddresses.parse("http://127.0.0.1:" + socket.getLocalPort() + "/chat/," + server.address());
            SoapChatGateway gateway = new SoapChatGateway(both, Set.of());
            CompletableFuture<FeedPage> call =
                    CompletableFuture.supplyAsync(() -> gateway.receive(TOKEN, "l-7", Duration.ofSeconds(25)));
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            gateway.dropHeld();
            assertThat(catchThrowable(() -> call.get(10, TimeUnit.SECONDS)))
                    .hasCauseInstanceOf(CancellationException.class);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(gateway.reach().current()).isEqualTo(both.first());
            holding.join();
        }
    }

    /** Accepts a call and says nothing until the client hangs up. */
    private static void hold(ServerSocket socket, CountDownLatch held, CountDownLatch hungUp) {
        try (Socket client = socket.accept()) {
            InputStream request = client.getInputStream();
            byte[] bytes = new byte[8192];
            while (request.read(bytes) >= 0) {
                held.countDown();
            }
        } catch (IOException e) {
            // It has hung up.
        }
        hungUp.countDown();
    }

    private static void trickle(ServerSocket socket, String where, CountDownLatch hungUp) {
        String start = "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\n";
        String answer = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<ListRoomsResponse xmlns='urn:chatrpc:v1'><cursor>l-7</cursor></ListRoomsResponse></s:Body>";
        String before = switch (where) {
            case "headers" -> start + "X-Slow: ";
            case "answer" -> start + "\r\n<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body a='";
            case "rest" -> start + "Content-Length: 10000000\r\n\r\n" + answer + "</s:Envelope>";
            default -> start + "\r\n" + answer + "<!--";
        };
        try (Socket client = socket.accept()) {
            OutputStream out = client.getOutputStream();
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 500; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(TIMEOUT.toMillis() / 5);
            }
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reason unreachable(String path) {
        String address = server.address().toString().replace("/chat/", path);
        SoapChatGateway gateway = new SoapChatGateway(ServerAddresses.parse(address), Set.of());
        return catchThrowableOfType(GatewayException.Unreachable.class, () -> gateway.listRooms(TOKEN))
                .reason();
    }
}
