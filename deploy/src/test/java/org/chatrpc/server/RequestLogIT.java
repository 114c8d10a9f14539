package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server logs about calls and what it must not log, and who may read its metrics. */
class RequestLogIT {
    private static final String METRICS_TOKEN = "scrape-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    private final String password = "password-" + UUID.randomUUID();
    private final String body = "body-" + UUID.randomUUID();
    private final String badToken = "token-" + UUID.randomUUID();

    @Test
    void eachCallIsLoggedInOneLineWithoutTextsAndSecrets() throws Exception {
        try (ServerProcess server = ServerLaunch.in(folder)
                .setting("chat.metrics.token", METRICS_TOKEN)
                .start()) {
            ChatPort chat = chat(server);
            Register register = new Register();
            register.setUsername("ann");
            register.setPassword(password);
            Session session = chat.register(register).getSession();
            send(chat, session.getToken(), "general");
            fault(() -> send(chat, session.getToken(), body));
            fault(() -> send(chat, badToken, "general"));
            forge(chat);
            pollForNothing(chat, session.getToken());
            assertThat(metrics(server, "Bearer " + METRICS_TOKEN).body()).contains("chat_ready 1.0");
            assertThat(metrics(server, "Bearer " + badToken).statusCode()).isEqualTo(404);
            assertThat(metrics(server, "none").statusCode()).isEqualTo(404);

            // A line is logged after the answer was sent.
            Awaitility.await().untilAsserted(() -> assertThat(calls()).hasSizeGreaterThanOrEqualTo(5));
            assertThat(server.terminate()).isZero();
            assertThat(calls())
                    .allMatch(line -> line.matches(
                            "id=[0-9a-f]{8} op=\\w+ outcome=[A-Z_]+ ms=\\d+\\.\\d{3} in=\\d+ out=\\d+ user=(ann|-)"))
                    .extracting(line -> line.replaceAll(".*(op=\\w+ outcome=\\w+).*(user=.*)", "$1 $2"))
                    .containsExactlyInAnyOrder(
                            "op=Register outcome=OK user=ann",
                            "op=SendMessage outcome=OK user=ann",
                            "op=SendMessage outcome=NO_SUCH_ROOM user=ann",
                            "op=SendMessage outcome=UNAUTHENTICATED user=-",
                            "op=Login outcome=INVALID_VALUE user=-");
            assertThat(LogFiles.linesIn(folder))
                    .noneMatch(line -> line.contains(password))
                    .noneMatch(line -> line.contains(body))
                    .noneMatch(line -> line.contains(badToken))
                    .noneMatch(line -> line.contains(session.getToken()))
                    .noneMatch(line -> line.contains(METRICS_TOKEN))
                    .noneMatch(line -> line.contains("mallory"));
        }
    }

    private void send(ChatPort chat, String token, String room) throws ChatFault {
        SendMessage request = new SendMessage();
        request.setToken(token);
        request.setRoom(room);
        request.setBody(body);
        request.setClientMessageId(UUID.randomUUID().toString());
        chat.sendMessage(request);
    }

    /** A caller who tries to forge a log line. */
    private void forge(ChatPort chat) {
        Login login = new Login();
        login.setUsername(
                "ann\n2026-01-01T00:00:00.000Z INFO [1] org.chatrpc.request: id=00000000 op=Login user=mallory");
        login.setPassword(password);
        fault(() -> chat.login(login));
    }

    private static void pollForNothing(ChatPort chat, String token) throws ChatFault {
        ReceiveMessages poll = new ReceiveMessages();
        poll.setToken(token);
        poll.setCursor(chat.receiveMessages(poll).getCursor());
        chat.receiveMessages(poll);
    }

    private interface Refused {
        void call() throws ChatFault;
    }

    private static void fault(Refused call) {
        assertThat(catchThrowableOfType(ChatFault.class, call::call)).isNotNull();
    }

    private static ChatPort chat(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private static HttpResponse<String> metrics(ServerProcess server, String authorization) throws Exception {
        URI address = server.base().resolve("metrics");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /**
     * The log lines about calls, without the prefix common to all log lines and without slow polls, which are logged
     * on a slow machine.
     */
    private List<String> calls() {
        String start = " org.chatrpc.request: ";
        return LogFiles.linesIn(folder).stream()
                .filter(line -> line.contains(start))
                .map(line -> line.substring(line.indexOf(start) + start.length()))
                .filter(line -> !line.matches(".* op=ReceiveMessages .* ms=\\d{4,}\\..*"))
                .toList();
    }
}
