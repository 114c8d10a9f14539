package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first line to the exit code, on the packaged server. */
class ServerLifecycleIT {

    @TempDir
    private Path folder;

    @Test
    void saysThatItIsReadyWhereItsWsdlIsAndWhereItKeepsItsData() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder).start()) {
            assertThat(server.output())
                    .containsExactly(
                            "Chat is ready at http://127.0.0.1:" + server.port() + "/chat/",
                            "  WSDL  http://127.0.0.1:" + server.port() + "/chat/ChatService?wsdl",
                            "  Data  " + folder);
            assertThat(server.errors()).isEmpty();
            assertThat(status(server, "health/ready")).isEqualTo(200);
            assertThat(status(server, "ChatService?wsdl")).isEqualTo(200);
        }
    }

    @Test
    void stopsInOrderOnSigtermAndLeavesNoLitter() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerLaunch.in(data)
                .setting("java.io.tmpdir", temporary.toString())
                .start()) {
            assertThat(server.terminate()).isZero();
            assertThat(server.errors()).isEmpty();
        }
        assertThat(temporary).isEmptyDirectory();
        assertThat(data.resolve("run")).doesNotExist();
    }

    @Test
    void cleansUpAfterAKillWhenItStartsAgain() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (ServerProcess server = ServerLaunch.in(folder.resolve("data"))
                .setting("java.io.tmpdir", temporary.toString())
                .start()) {
            int port = server.port();
            List<Path> before = files(server.data().resolve("run"));
            server.kill();
            Path leftover = Files.createFile(server.data().resolve("run").resolve("leftover"));
            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(leftover).doesNotExist();
            assertThat(files(server.data().resolve("run"))).hasSameSizeAs(before);
        }
        assertThat(temporary).isEmptyDirectory();
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
