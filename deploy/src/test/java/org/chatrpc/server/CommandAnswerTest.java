package org.chatrpc.server;

import static org.chatrpc.server.Commands.assertRefused;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that calls a server says in one line what is wrong with the server or its answer. */
class CommandAnswerTest {

    @TempDir
    private Path folder;

    private Path secret;

    @BeforeEach
    void prepare() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "a secret\n");
    }

    private List<String> complete(List<String> path, String url) {
        return Commands.complete(path, url, secret);
    }

    @ParameterizedTest
    @MethodSource("org.chatrpc.server.Commands#calls")
    void whatIsWrongWithTheServerIsSaid(List<String> path) throws Exception {
        String fault = "UNAUTHENTICATED: Sign in again.";
        try (WrongServer refusing = WrongServer.withFault(fault);
                WrongServer moved = WrongServer.redirectingTo("https://chat.example.org/chat/");
                WrongServer page = WrongServer.withPage(404)) {
            assertRefused(complete(path, refusing.url()), fault);
            assertRefused(
                    complete(path, moved.url()),
                    "redirects to https://chat.example.org/chat/",
                    "Give the address",
                    "--url");
            assertRefused(complete(path, page.url()), "There is no chat at " + page.url(), "status 404");
        }
    }

    @ParameterizedTest
    @MethodSource("org.chatrpc.server.Commands#calls")
    void whyThereIsNoAnswerIsSaid(List<String> path) throws Exception {
        assertRefused(
                complete(path, "http://127.0.0.1:" + WrongServer.freePort() + "/chat"), "does not accept connections");
        assertRefused(complete(path, "http://127.0.0.1:99999/chat"), "is not the address of a chat");
        assertRefused(complete(path, "ftp://127.0.0.1/chat"), "is not the address of a chat");
    }

    @Test
    void aNameThatIsNotKnownIsSaid() {
        for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
            assertRefused(
                    complete(path, "http://chat.example.invalid/chat"), "the name chat.example.invalid is not known");
        }
    }

    @Test
    void aResponseWithoutEndIsNotReadToItsEnd() throws Exception {
        try (WrongServer endless = WrongServer.withoutEnd()) {
            for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
                assertRefused(
                        complete(path, endless.url()), "There is no chat at " + endless.url(), "larger than 32 MiB");
            }
        }
    }

    @Test
    void anAddressThatDoesNotSpeakTlsIsSaid() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerWithoutTls(plain));
            server.start();
            for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
                assertRefused(
                        complete(path, "https://127.0.0.1:" + plain.getLocalPort() + "/chat"),
                        "does not speak TLS",
                        "http://");
            }
        }
    }

    /** Until the socket is closed. */
    private static void answerWithoutTls(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getInputStream().readNBytes(1);
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                // Whoever called has hung up, or the test is over.
            }
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaidAtOnce() throws Exception {
        Path key = SelfSignedKey.create(folder.resolve("key.p12"));
        try (WrongServer untrusted = WrongServer.withTls(key)) {
            for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
                assertRefused(complete(path, untrusted.url()), "certificate", "is not trusted", "trustStore");
            }
        }
    }
}
