package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that ask on and on and read little or nothing of the answers, at a server with few threads and little memory: they must
 * neither fill it nor keep others waiting. With {@code -Dchat.load.slow} the number of connections.
 */
class UnreadResponsesIT {
    private static final int PEERS = Integer.getInteger("chat.load.slow", 100);
    private static final int POLLS = 100_000;
    private static final int POLLING = 3;
    private static final Duration LONG = Duration.ofMinutes(2);
    /** Generous, as machines that test are busy; a thread that waits for such a client waits for 30 seconds. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static BesiegedServer server;

    @BeforeAll
    static void start() {
        server = new BesiegedServer(BesiegedServer.small(folder));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void disconnect() throws IOException {
        server.disconnect();
    }

    @Test
    void theServerReadsNoMorePollsThanTheClientReadsAnswers() throws Exception {
        String token = server.register("polls");
        String first = server.open()
                .call(BesiegedServer.request(token, "ReceiveMessages", ""))
                .readUntil("Envelope>");
        String poll = BesiegedServer.request(
                token,
                "ReceiveMessages",
                "<cursor>" + AsyncSoap.first(first, "cursor") + "</cursor><waitSeconds>0</waitSeconds>");
        assertThat(server.open().call(poll).readUntil("Envelope>")).startsWith("HTTP/1.1 200");
        List<AtomicLong> sent = new ArrayList<>();
        List<SlowPeer> peers = new ArrayList<>();
        for (int i = 0; i < POLLING; i++) {
            SlowPeer peer = server.open();
            peers.add(peer);
            AtomicLong count = new AtomicLong();
            sent.add(count);
            Thread sender = new Thread(() -> pollOnAndOn(peer, poll, count));
            sender.setDaemon(true);
            sender.start();
        }
        for (int i = 0; i < POLLING; i++) {
            AtomicLong count = sent.get(i);
            SlowPeer peer = peers.get(i);
            AtomicLong before = new AtomicLong();
            Awaitility.await().atMost(LONG).pollInterval(Duration.ofSeconds(3)).until(() -> {
                peer.readSome(1_024);
                long now = count.get();
                return before.getAndSet(now) == now && now > 0;
            });
            assertThat(count).hasValueLessThan(POLLS);
        }
        newcomersAreServed();
    }

    private static void pollOnAndOn(SlowPeer peer, String poll, AtomicLong count) {
        try {
            for (int i = 0; i < POLLS; i++) {
                peer.call(poll);
                count.incrementAndGet();
            }
        } catch (IOException e) {
            // The server may close it, and the test does at its end.
        }
    }

    @Test
    void whoeverAsksForTheDescriptionOfTheServiceAndDoesNotReadItStopsNoThread() throws Exception {
        String description = server.process().service().getPath() + "?wsdl";
        for (int i = 0; i < PEERS; i++) {
            SlowPeer peer = server.open();
            for (int j = 0; j < 20; j++) {
                peer.trySend("GET " + description + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
        }
        newcomersAreServed();
        disconnect();
        // As soon as the server has noticed.
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> server.open()
                        .get(description, "Connection: close")
                        .readToEnd()
                        .stripTrailing()
                        .endsWith("definitions>"));
    }

    private static void newcomersAreServed() throws IOException {
        assertThat(server.newcomers()).allMatch(time -> time.compareTo(SOON) < 0);
    }
}
