package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.server.RawConnection.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded server answers to requests that no client sends, and to those that the chat refuses. */
class FrontDoorIT {
    private static final String XML = "Content-Type: text/xml\r\n";
    private static final String CALL = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
            + "<ListRooms xmlns=\"urn:chatrpc:v1\"><token>nobody</token></ListRooms></e:Body></e:Envelope>";

    @TempDir
    private static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerLaunch.in(folder).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRefusalKeepsTheConnection() throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            assertRefused(connection.request("POST", "/chat/ChatService", XML, CALL), "UNAUTHENTICATED");
            assertRefused(connection.request("POST", "/chat/ChatService", XML, "garbage"), "INVALID_REQUEST");
            connection.send(
                    "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\n" + XML + "Transfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(CALL.length()) + "\r\n" + CALL + "\r\n0\r\n\r\n");
            assertRefused(connection.answer(), "UNAUTHENTICATED");
            assertThat(connection.request("GET", "/chat/health/live", "", "").status())
                    .isEqualTo(200);
        }
    }

    /** Sizes matter: the bytes of later requests are a part of the same buffer, at places that depend on the earlier ones. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 30, 100, 300, 1_000, 10_000})
    void requestsThatArriveTogetherAreAnsweredEachInOrder(int padding) throws IOException {
        int times = 20;
        String spaces = " ".repeat(padding);
        String all = (post(CALL + spaces) + post("garbage" + spaces)
                        + "GET /chat/health/live HTTP/1.1\r\nHost: x\r\n\r\n"
                        + "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
                .repeat(times);
        try (RawConnection connection = RawConnection.to(server)) {
            connection.send(all);
            for (int i = 0; i < times; i++) {
                assertRefused(connection.answer(), "UNAUTHENTICATED");
                assertRefused(connection.answer(), "INVALID_REQUEST");
                assertThat(connection.answer().status()).isEqualTo(200);
                assertThat(connection.answer().status()).isEqualTo(404);
            }
        }
    }

    private static String post(String body) {
        return "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\n" + XML + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    @Test
    void aRefusalEndsTheConnectionIfTheClientWantsItOrItsRequestWasNotRead() throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            Answer answer = connection.request("POST", "/chat/ChatService", XML + "Connection: close\r\n", CALL);
            assertRefused(answer, "UNAUTHENTICATED", "close");
            assertThat(connection.isEnded()).isTrue();
        }
        try (RawConnection connection = RawConnection.to(server)) {
            int promised = 100_000_000;
            connection.send("POST /chat/ChatService HTTP/1.1\r\nHost: x\r\n" + XML + "Content-Length: " + promised
                    + "\r\n\r\n" + " ".repeat(5_000_000));
            assertRefused(connection.answer(), "REQUEST_TOO_LARGE", "close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/management",
                "/management/domain",
                "/Management",
                "/%6danagement",
                "//management",
                "/management;x",
                "/monitoring/domain",
                "/__asadmin/version",
                "/chat/../management",
                "/chat/..;/management",
                "/chat/%2e%2e/management",
                "/chat/..%2fmanagement",
                "/chat/..%5cmanagement",
                "/chat\\x",
                "/chat/%00",
                "/chat/%0d%0aX:%20y",
                "/chat/%",
                "/chat/%zz",
                "/chat/%c0%af",
                "/chat/\u00e4",
                "/chat/x.jsp",
                "/chats",
                "/index.html",
                "/nothing",
                "*",
                "http:management",
                "http://other.example/management"
            })
    void nothingButTheApplicationIsServed(String path) throws IOException {
        assertNotFound(path);
    }

    @Test
    void aLongPathIsNotFoundEither() throws IOException {
        assertNotFound("/chat/" + "x".repeat(6_000));
        assertNotFound("/" + "%20".repeat(2_000));
    }

    private static void assertNotFound(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            Answer answer = connection.request("GET", path, "", "");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).hasSizeLessThan(200).contains("There is nothing at this address.");
            assertCommonHeaders(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /chat/ HTTP/1.1\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /chat HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "GET /chat HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /chat HTTP/1.1\r\nHost: user@a\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: x\r\nContent-Length : 0\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\u000b\r\n\r\n0\r\n\r\n",
                "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /chat/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n"
            })
    void aMalformedRequestIsRefusedAndEndsTheConnection(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            connection.send(request);
            Answer answer = connection.answer();
            assertThat(answer.status()).isIn(400, 501, 505);
            assertThat(answer.body()).isEmpty();
            assertCommonHeaders(answer);
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void redirectsAndDownloadsMustNotBeSniffedEither() throws IOException {
        for (String path : List.of("/", "/chat", "/chat/ChatService", "/chat/metrics", "/chat/ChatService?wsdl")) {
            try (RawConnection connection = RawConnection.to(server)) {
                assertCommonHeaders(connection.request("GET", path, "", ""));
            }
        }
        try (RawConnection connection = RawConnection.to(server)) {
            connection.send("HEAD /chat/download/chat-client.jar HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(connection.head().headers()).containsEntry("x-content-type-options", "nosniff");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void opensOnlyTheConfiguredPort() throws IOException {
        assertThat(ListeningSockets.of(server.pid())).containsExactly("127.0.0.1:" + server.port());
    }

    @Test
    void theServerHasNoAdministrator() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("run"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("keyfile"));
        }
    }

    private static void assertRefused(Answer answer, String code) {
        assertRefused(answer, code, "keep-alive");
    }

    private static void assertRefused(Answer answer, String code, String connection) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("<code>" + code + "</code>");
        assertThat(answer.headers().getOrDefault("connection", "keep-alive")).isEqualTo(connection);
        assertCommonHeaders(answer);
    }

    private static void assertCommonHeaders(Answer answer) {
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContain("GlassFish", "Grizzly", "Exception", "HTTP Status");
    }
}
