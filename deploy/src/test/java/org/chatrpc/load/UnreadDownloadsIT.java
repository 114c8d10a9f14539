package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chatrpc.server.ServerLaunch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of several networks that do not read what they asked for: they have to go when others want it, or after a while. */
class UnreadDownloadsIT {
    private static final int PLACES = 5;
    private static final Duration GRACE = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private BesiegedServer server;

    @BeforeEach
    void start() {
        server = new BesiegedServer(ServerLaunch.in(folder)
                .setting("chat.http.trustedProxies", "127.0.0.1")
                .setting("chat.http.downloads", Integer.toString(PLACES))
                .setting("chat.http.downloadsPerNetwork", Integer.toString(PLACES - 1))
                .setting("chat.http.send.graceSeconds", Long.toString(GRACE.toSeconds())));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theyMakeRoomForWhoeverReadsAndAreBrokenOffAfterTheGrace() throws Exception {
        long size = Files.size(ServerLaunch.folder().resolve("chat-client.jar"));
        long start = System.nanoTime();
        for (int i = 0; i < PLACES - 1; i++) {
            request("192.0.2.1");
        }
        SlowPeer alone = request("198.51.100.1");
        Thread.sleep(Duration.ofSeconds(4).toMillis()); // Whoever is to be broken off must have been slow for a while.

        URLConnection reader = download().toURL().openConnection();
        reader.setRequestProperty("X-Forwarded-For", "203.0.113.1");
        try (var in = reader.getInputStream()) {
            assertThat(in.readAllBytes()).hasSize((int) size);
        }
        assertThat(metrics()).contains("chat_sending_broken_off_total 1.0");

        Awaitility.await()
                .atMost(GRACE.multipliedBy(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> metrics().contains("chat_sending 0.0"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(GRACE.minusSeconds(1));
        // The connections are closed, so that nothing is kept for them either.
        assertThat(alone.readToEnd().length()).isLessThan((int) size);
        assertThat(metrics()).contains("chat_sending_broken_off_total " + PLACES + ".0");
    }

    private SlowPeer request(String network) throws IOException {
        return server.open().get(download().getPath(), "X-Forwarded-For: " + network);
    }

    private URI download() {
        return server.uri("download/chat-client.jar");
    }

    private String metrics() throws IOException {
        try (var in = server.uri("metrics").toURL().openStream()) {
            return new String(in.readAllBytes());
        }
    }
}
