package org.chatrpc.client.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chatrpc.client.desktop.SingleInstance.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aSecondStartSendsItsRequestToTheFirst() throws IOException {
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(requests::add);
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(SingleInstance.send(folder, new Request("http://chat.example/", "alice"), LONG))
                    .isTrue();
            assertThat(SingleInstance.send(folder, new Request("", ""), LONG)).isTrue();
            assertThat(requests).containsExactly(new Request("http://chat.example/", "alice"), new Request("", ""));
        }
    }

    @Test
    void anotherFolderIsAnotherClient() throws IOException {
        try (SingleInstance first = SingleInstance.claim(folder.resolve("a")).orElseThrow();
                SingleInstance second =
                        SingleInstance.claim(folder.resolve("b")).orElseThrow()) {
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void filesLeftByACrashAreNoObstacle() throws IOException {
        Files.writeString(folder.resolve("client.lock"), "");
        Files.writeString(folder.resolve("client.door"), "1\n00\n");
        try (SingleInstance next = SingleInstance.claim(folder).orElseThrow()) {
            next.listen(requests::add);
            assertThat(SingleInstance.send(folder, new Request("", "bob"), LONG))
                    .isTrue();
        }
        assertThat(SingleInstance.claim(folder)).isPresent();
    }

    @Test
    void aFailedStartDoesNotKeepTheFolder() throws IOException {
        Path obstacle = folder.resolve("client.door").resolve("file");
        Files.createDirectories(obstacle);
        assertThatThrownBy(() -> SingleInstance.claim(folder)).isInstanceOf(IOException.class);

        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        try (SingleInstance next = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void requestsWithoutTheSecretAreIgnoredAndDoNoHarm() throws IOException {
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(requests::add);
            int port = Integer.parseInt(
                    Files.readAllLines(folder.resolve("client.door")).get(0));
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: 127.0.0.1 and much more\r\n\r\n".getBytes(UTF_8));
                stranger.getOutputStream().flush();
                assertThat(end(stranger)).isTrue();
            }
            assertThat(requests).isEmpty();
            assertThat(SingleInstance.send(folder, new Request("", "alice"), LONG))
                    .isTrue();
            await().untilAsserted(() -> assertThat(requests).containsExactly(new Request("", "alice")));
        }
    }

    @Test
    void onlyTheOwnerCanReadTheSecret() throws IOException {
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("client.door"))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFirstThatDoesNotAnswerIsGivenUp() throws IOException {
        Files.writeString(folder.resolve("client.door"), "1\n00\n");
        assertThat(SingleInstance.send(folder, new Request("", ""), Duration.ofMillis(300)))
                .isFalse();
    }

    /** Whether the other side has closed or reset the connection. */
    private static boolean end(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
