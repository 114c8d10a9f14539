package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about files says. */
class FilesHealthIT {
    @TempDir
    static Path folder;

    private static HttpResponse<String> page(ServerProcess server) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.base().resolve("health/files"))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void readyWithoutAScanner() throws Exception {
        try (ServerProcess server = ServerLaunch.in(folder.resolve("plain")).start()) {
            HttpResponse<String> answer = page(server);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}\n");
        }
    }

    @Test
    void aScannerThatDoesNotAnswerIsNamed() throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "127.0.0.1:" + free.getLocalPort();
        }
        try (ServerProcess server = ServerLaunch.in(folder.resolve("scanned"))
                .setting("chat.scan.clamd", nobody)
                .start()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> page(server).statusCode() == 503);
            assertThat(page(server).body())
                    .isEqualTo(
                            "{\"status\":\"not ready\",\"reason\":\"Files can be read, but not sent, as they cannot be scanned.\"}\n");
        }
    }
}
