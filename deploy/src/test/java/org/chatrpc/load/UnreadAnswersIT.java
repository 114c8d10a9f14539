package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that ask on and on and read little or nothing of the answers, at a server with few threads and little memory: they must
 * neither fill it nor keep others waiting. With {@code -Dchat.load.slow} the number of connections.
 */
class UnreadAnswersIT {
    private static final int PEERS = Integer.getInteger("chat.load.slow", 100);
    private static final int POLLS = 100_000;
    private static final int POLLING = 3;
    private static final int NEWCOMERS = 5;
    private static final Duration LONG = Duration.ofMinutes(2);
    /** Generous, as machines that test are busy; a thread that waits for such a client waits for 30 seconds. */
    private static final long SOON_SECONDS = 20;

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static AsyncSoap soap;

    private final List<SlowPeer> peers = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = ServerLaunch.in(folder)
                .jvm("-Xmx256m")
                .setting("chat.http.threads", "8")
                .setting("chat.registration.perHour", "100000")
                .start();
        soap = new AsyncSoap(server.service());
    }

    @AfterAll
    static void stop() {
        soap.close();
        server.close();
    }

    @AfterEach
    void disconnect() throws IOException {
        for (SlowPeer peer : peers) {
            peer.close();
        }
    }

    @Test
    void theServerReadsNoMorePollsThanTheClientReadsAnswers() throws Exception {
        String token = soap.register("polls").get(1, TimeUnit.MINUTES);
        String cursor = AsyncSoap.first(
                soap.call("<ReceiveMessages><token>" + token + "</token></ReceiveMessages>")
                        .get(1, TimeUnit.MINUTES),
                "cursor");
        String poll = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:chatrpc:v1'><s:Body>"
                + "<ReceiveMessages><token>" + token + "</token><cursor>" + cursor
                + "</cursor><waitSeconds>0</waitSeconds></ReceiveMessages></s:Body></s:Envelope>";
        assertThat(open().call(poll).readUntil("Envelope>")).startsWith("HTTP/1.1 200");
        List<AtomicLong> sent = new ArrayList<>();
        for (int i = 0; i < POLLING; i++) {
            SlowPeer peer = open();
            AtomicLong count = new AtomicLong();
            sent.add(count);
            Thread sender = new Thread(() -> pollOnAndOn(peer, poll, count));
            sender.setDaemon(true);
            sender.start();
        }
        for (int i = 0; i < POLLING; i++) {
            AtomicLong count = sent.get(i);
            SlowPeer peer = peers.get(i + 1);
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
        String description = server.service().getPath() + "?wsdl";
        for (int i = 0; i < PEERS; i++) {
            SlowPeer peer = open();
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
                .until(() -> open().get(description, "Connection: close")
                        .readToEnd()
                        .stripTrailing()
                        .endsWith("definitions>"));
    }

    private void newcomersAreServed() throws Exception {
        for (int i = 0; i < NEWCOMERS; i++) {
            String token = soap.register("new-" + System.nanoTime()).get(SOON_SECONDS, TimeUnit.SECONDS);
            assertThat(soap.call("<SendMessage><token>" + token + "</token><room>general</room><body>hello</body>"
                                    + "<clientMessageId>1</clientMessageId></SendMessage>")
                            .get(SOON_SECONDS, TimeUnit.SECONDS))
                    .contains("SendMessageResponse");
        }
    }

    private SlowPeer open() throws IOException {
        SlowPeer peer = new SlowPeer(server.service());
        peers.add(peer);
        return peer;
    }
}
