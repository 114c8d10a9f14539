package org.chatrpc.server.admin.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chatrpc.server.settings.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command of somebody whose session ends before the command does, as after ending all of one's own sessions. */
class AdminConnectionTest {
    private static final String FAULT = "<s:Fault xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<faultcode>s:Client</faultcode><faultstring>No such session.</faultstring></s:Fault>";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;

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
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation =
                request.contains("<Login ") ? "Login" : request.contains("<Logout ") ? "Logout" : "EndSessions";
        calls.add(operation);
        String body = switch (operation) {
            case "Login" -> "<LoginResponse><session><token>t</token></session></LoginResponse>";
            case "Logout" -> FAULT;
            default -> "<EndSessionsResponse><ended>1</ended></EndSessionsResponse>";
        };
        byte[] answer = ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                        + "</s:Body></s:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(operation.equals("Logout") ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private AdminConnection signIn() throws StartFailure {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat/");
        return AdminConnection.signIn(base, "zoe", "password of zoe");
    }

    @Test
    void aSessionThatCannotBeClosedDoesNotMakeTheCommandFail() throws StartFailure {
        try (AdminConnection connection = signIn()) {
            assertThat(connection
                            .call("EndSessions", Map.of("username", List.of("zoe")))
                            .getLocalName())
                    .isEqualTo("EndSessionsResponse");
        }
        assertThat(calls).containsExactly("Login", "EndSessions", "Logout");
    }

    @Test
    void aCommandThatFailsIsReportedWithItsOwnReason() {
        assertThatThrownBy(() -> {
                    try (AdminConnection connection = signIn()) {
                        assertThat(connection).isNotNull();
                        throw new StartFailure("The command itself failed.");
                    }
                })
                .isInstanceOf(StartFailure.class)
                .hasMessage("The command itself failed.");
    }
}
