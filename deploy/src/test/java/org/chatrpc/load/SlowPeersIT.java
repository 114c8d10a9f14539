package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that say nothing, or do not read what they asked for, at a server with few threads and little memory: they must not
 * keep it from serving others. With {@code -Dchat.load.slow} the number of each kind; files need {@code ulimit -n}.
 */
class SlowPeersIT {
    private static final int PEERS = Integer.getInteger("chat.load.slow", 100);

    @TempDir
    private static Path folder;

    private final List<SlowPeer> peers = new ArrayList<>();
    private ServerProcess server;

    @BeforeEach
    void start() {
        server = ServerLaunch.in(folder)
                .jvm("-Xmx256m")
                .setting("chat.http.threads", "8")
                .setting("chat.http.downloadsPerNetwork", Integer.toString(PEERS))
                .setting("chat.registration.perHour", "100000")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        for (SlowPeer peer : peers) {
            peer.close();
        }
        server.close();
    }

    @Test
    void slowPeersKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < PEERS; i++) {
            open(); // says nothing
            open().get(path("download/chat-client.jar"));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(registered(call("newcomer-" + i))).contains("<token>");
        }
        SlowPeer oneTooMany = open().get(path("download/chat-client.jar"));
        assertThat(oneTooMany.readUntil("\r\n\r\n")).contains(" 503 ").contains("Retry-After");
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() throws Exception {
        String body = register("polite");
        SlowPeer polite = open().head(body.length(), "Expect: 100-continue");
        assertThat(polite.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
        assertThat(polite.send(body).readUntil("Envelope>")).contains("<token>");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverSlowlyItArrives() throws Exception {
        SlowPeer large = open().head(300_000);
        for (int i = 0; i < 3; i++) {
            large.send("x".repeat(100_000));
        }
        assertThat(large.readUntil("Envelope>")).contains("REQUEST_TOO_LARGE");
    }

    @Test
    void aChunkedBodyIsReadToItsEnd() throws Exception {
        String body = register("chunked");
        SlowPeer chunked = open().send("POST " + server.service().getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (String part : List.of(body.substring(0, 50), body.substring(50))) {
            chunked.send(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
        }
        assertThat(chunked.send("0\r\n\r\n").readUntil("Envelope>")).contains("<token>");
    }

    @Test
    void aDownloadIsCompleteAndCanBeFollowedByAnother() throws Exception {
        byte[] jar = Files.readAllBytes(ServerLaunch.folder().resolve("chat-client.jar"));
        URI download = server.base().resolve("download/chat-client.jar");
        for (int i = 0; i < 3; i++) {
            try (InputStream in = download.toURL().openStream()) {
                assertThat(in.readAllBytes()).isEqualTo(jar);
            }
        }
    }

    private SlowPeer open() throws IOException {
        SlowPeer peer = new SlowPeer(server.service());
        peers.add(peer);
        return peer;
    }

    private SlowPeer call(String username) throws IOException {
        String body = register(username);
        return open().head(body.length()).send(body);
    }

    private static String registered(SlowPeer peer) throws IOException {
        return peer.readUntil("Envelope>");
    }

    private String path(String relative) {
        return server.base().resolve(relative).getPath();
    }

    private static String register(String username) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><Register xmlns=\"urn:chatrpc:v1\"><username>"
                + username + "</username><password>" + UUID.nameUUIDFromBytes(username.getBytes())
                + "</password></Register></s:Body></s:Envelope>";
    }
}
