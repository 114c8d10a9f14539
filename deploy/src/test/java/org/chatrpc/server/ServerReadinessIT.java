package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server says and answers before it is ready. */
class ServerReadinessIT {

    @TempDir
    private Path folder;

    @Test
    void answersNothingButItsOwnStateWhileItStarts() throws Exception {
        int port = freePort();
        Set<String> seen = new LinkedHashSet<>();
        try (ServerProcess server = ServerLaunch.in(folder).port(port).launch()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        seen.add(statusOfHealth(port));
                        return seen.contains("200") || !server.isAlive();
                    });
            server.awaitReady();
            assertThat(server.terminate()).isZero();
        }

        assertThat(seen).contains("refused", "200").isSubsetOf("refused", "503", "200");
        assertThat(LogFiles.linesIn(folder)).noneMatch(line -> line.startsWith("\tat "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String statusOfHealth(int port) throws IOException {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    new URL("http://127.0.0.1:" + port + "/chat/health/ready").openConnection(Proxy.NO_PROXY);
            connection.setReadTimeout(10_000);
            return Integer.toString(connection.getResponseCode());
        } catch (ConnectException e) {
            return "refused";
        }
    }

    @Test
    void printsWhyItIsNotReadyAndKeepsTrying() throws IOException {
        Path obstacle = Files.createDirectories(folder.resolve("chat.db").resolve("in the way"));
        try (ServerProcess server = ServerLaunch.in(folder).launch()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> server.errors().stream()
                            .anyMatch(line -> line.startsWith("Not ready yet, still trying: {\"status\":")));
            Files.delete(obstacle);
            Files.delete(obstacle.getParent());
            server.awaitReady();
            assertThat(server.terminate()).isZero();
        }
    }

    @Test
    void saysInWordsWhyTheApplicationCannotStart() {
        try (ServerProcess server =
                ServerLaunch.in(folder).option("--db", "jdbc:nothing:here").launch()) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .satisfiesExactly(
                            reason -> assertThat(reason).startsWith("error: ").contains("jdbc:nothing:here"),
                            failure -> assertThat(failure)
                                    .isEqualTo("chat-server: The application could not be started; the log in "
                                            + folder.resolve("logs") + " says why."));
        }
    }
}
