package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life cycle of the packaged server, from the first line to the exit code, once and again after it ended. */
class ServerLifecycleIT {

    @TempDir
    private Path folder;

    @Test
    void stopsInOrderAndGoesOnWhereItStoppedEvenAfterAKill() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerLaunch.in(data)
                .setting("java.io.tmpdir", temporary.toString())
                .setting("chat.http.connections", "1234")
                .start()) {
            printsThatItIsReadyAndTheLocationOfItsWsdlAndItsData(server);
            hasTheApplicationOnceInItsFolder(server);
            String token = register(chat(server)).getToken();
            send(server, token, "still here?");
            stopsInOrderAndSendsWaitingReadersHome(server, token);
            assertThat(temporary).isEmptyDirectory();
            assertThat(data.resolve("run")).doesNotExist();

            server.restart();
            assertThat(history(server, token)).containsExactly("still here?");

            cleansUpAfterAKillWhenItStartsAgain(server);
            assertThat(history(server, token)).containsExactly("still here?");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    private static void printsThatItIsReadyAndTheLocationOfItsWsdlAndItsData(ServerProcess server) throws IOException {
        // Tests wait for the first line; the others follow immediately.
        Awaitility.await()
                .untilAsserted(() -> assertThat(server.output())
                        .containsExactly(
                                "Chat is ready at http://127.0.0.1:" + server.port() + "/chat/",
                                "  WSDL  http://127.0.0.1:" + server.port() + "/chat/ChatService?wsdl",
                                "  Data  " + server.data(),
                                "  Room  for 1234 connections"));
        assertThat(server.errors()).isEmpty();
        assertThat(status(server, "health/ready")).isEqualTo(200);
        assertThat(status(server, "ChatService?wsdl")).isEqualTo(200);
    }

    /** It is most of what a new data folder takes. */
    private static void hasTheApplicationOnceInItsFolder(ServerProcess server) throws IOException {
        assertThat(files(server.data().resolve("run")))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> name.matches("sqlite-jdbc.*\\.jar|.*\\.war"))
                .singleElement()
                .asString()
                .endsWith(".jar");
    }

    private static void stopsInOrderAndSendsWaitingReadersHome(ServerProcess server, String token) throws Exception {
        ReceiveMessages poll = new ReceiveMessages();
        poll.setToken(token);
        poll.setCursor(chat(server).receiveMessages(poll).getCursor());
        poll.setWaitSeconds(30);
        CompletableFuture<ReceiveMessagesResponse> answer =
                CompletableFuture.supplyAsync(() -> receive(chat(server), poll));
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> !answer.isDone());

        assertThat(server.terminate()).isZero();

        assertThat(answer.get(5, TimeUnit.SECONDS).getEvent()).isEmpty();
        assertThat(server.errors()).isEmpty();
    }

    private static void cleansUpAfterAKillWhenItStartsAgain(ServerProcess server) throws IOException {
        int port = server.port();
        Path run = server.data().resolve("run");
        List<Path> before = files(run);
        server.kill();
        Path leftover = Files.createFile(run.resolve("leftover"));
        server.restart();
        assertThat(server.port()).isEqualTo(port);
        assertThat(leftover).doesNotExist();
        assertThat(files(run)).hasSameSizeAs(before);
    }

    private static void send(ServerProcess server, String token, String body) throws ChatFault {
        SendMessage message = new SendMessage();
        message.setToken(token);
        message.setRoom("general");
        message.setBody(body);
        message.setClientMessageId("one");
        chat(server).sendMessage(message);
    }

    private static List<String> history(ServerProcess server, String token) throws ChatFault {
        GetHistory history = new GetHistory();
        history.setToken(token);
        history.setRoom("general");
        return chat(server).getHistory(history).getMessage().stream()
                .map(Message::getBody)
                .toList();
    }

    private static ChatPort chat(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private static Session register(ChatPort chat) throws ChatFault {
        Register alice = new Register();
        alice.setUsername("alice");
        alice.setPassword("correct horse");
        return chat.register(alice).getSession();
    }

    private static ReceiveMessagesResponse receive(ChatPort chat, ReceiveMessages poll) {
        try {
            return chat.receiveMessages(poll);
        } catch (ChatFault e) {
            throw new CompletionException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static int status(ServerProcess server, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.base().resolve(path).toURL().openConnection(Proxy.NO_PROXY);
        return connection.getResponseCode();
    }
}
