package org.chatrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address that a server publishes behind a trusted proxy, which is simulated over a socket. */
class BehindProxyIT {

    @TempDir
    private Path folder;

    @Test
    void publishesTheAddressThatATrustedProxyTells() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder)
                .setting("chat.http.trustedProxies", "127.0.0.1")
                .start()) {
            assertPublished(
                    server,
                    "https://chat.example.org:8443/team/chat",
                    "Forwarded: for=203.0.113.9;proto=https;host=\"chat.example.org:8443\"",
                    "X-Forwarded-Prefix: /team/");
            assertPublished(
                    server,
                    "https://chat.example.org:8443/chat",
                    "X-Forwarded-Host: chat.example.org",
                    "X-Forwarded-Port: 8443",
                    "X-Forwarded-Proto: https");
            // Header lines are not merged on the way, so a malformed one does not affect those of a proxy.
            assertPublished(
                    server,
                    "https://chat.example.org/chat",
                    "Forwarded: host=\"evil.example",
                    "Forwarded: for=203.0.113.9;proto=https;host=chat.example.org");
            assertThat(get(server, "ChatService", "X-Forwarded-Prefix: /team")).contains("\r\nLocation: ./\r\n");
        }
    }

    @Test
    void publishesTheAddressThatIsSetWhateverAProxyTells() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder)
                .setting("chat.http.trustedProxies", "127.0.0.1")
                .setting("chat.public.url", "https://chat.example.org/talk/")
                .start()) {
            assertPublished(server, "https://chat.example.org/talk", "X-Forwarded-Host: other.example");
        }
    }

    private static void assertPublished(ServerProcess server, String address, String... headers) throws IOException {
        assertThat(get(server, "ChatService?wsdl", headers))
                .contains("<soap:address location=\"" + address + "/ChatService\"");
        assertThat(get(server, "", headers)).contains("--server " + address + "/");
    }

    /** Uses a socket, so that header lines arrive exactly as written. */
    private static String get(ServerProcess server, String path, String... headers) throws IOException {
        URI address = server.base();
        try (Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            String request = "GET " + address.getPath() + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
