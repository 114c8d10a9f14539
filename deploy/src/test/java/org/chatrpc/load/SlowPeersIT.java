package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.chatrpc.server.ServerLaunch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that say nothing, send too slowly, or do not read what they asked for, at a server with few threads and little memory:
 * they must not keep it from serving others. With {@code -Dchat.load.slow} the number of each kind; the mixture that
 * docs/performance.md describes has {@code -Dchat.load.trickle=1000 -Dchat.load.unread=500 -Dchat.load.silent=2000}. Files need
 * {@code ulimit -n}.
 */
class SlowPeersIT {
    private static final int PEERS = Integer.getInteger("chat.load.slow", 100);
    private static final int TRICKLE = Integer.getInteger("chat.load.trickle", 100);
    private static final int UNREAD = Integer.getInteger("chat.load.unread", 50);
    private static final int SILENT = Integer.getInteger("chat.load.silent", 200);
    private static final int DOWNLOAD_KIB = 272;
    private static final Duration TIME_TO_ARRIVE = Duration.ofSeconds(8);
    private static final int ANSWER_SECONDS = 5;
    /** Generous, as machines that test are busy: on a quiet one it is a fraction of a second. */
    private static final Duration SOON = Duration.ofSeconds(5);
    /** The heap is 256 MiB; the rest of a Java process takes about as much again. */
    private static final long MOST_MIB = 1_024;

    @TempDir
    private static Path folder;

    private static BesiegedServer server;

    @BeforeAll
    static void start() {
        server = new BesiegedServer(BesiegedServer.small(folder)
                .setting("chat.http.receive.seconds", Long.toString(TIME_TO_ARRIVE.toSeconds()))
                .setting("chat.http.receive.perNetwork", Integer.toString(4 * PEERS + TRICKLE))
                .setting("chat.http.downloadsPerNetwork", Integer.toString(PEERS))
                .setting("chat.http.downloadsKib", Integer.toString(DOWNLOAD_KIB * (PEERS + 10)))
                .setting("chat.http.answerSeconds", Integer.toString(ANSWER_SECONDS))
                .setting("chat.message.perSecond", "0"));
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
    void peersThatAreSilentOrDoNotReadKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < PEERS; i++) {
            open(); // says nothing
            open().get(server.path("download/chat-client.jar"));
        }
        newcomersAreServed();
        SlowPeer oneTooMany = open().get(server.path("download/chat-client.jar"));
        assertThat(oneTooMany.readUntil("\r\n\r\n")).contains(" 503 ").contains("Retry-After");
    }

    @Test
    void peersThatSendSlowlyKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < PEERS; i++) {
            open().send("POST " + server.process().service().getPath() + " HTTP/1.1\r\nHo");
            open().head(10_000).send("<s:Envelope");
            open().head(10_000, "Expect: 100-continue").readUntil("\r\n\r\n");
        }
        server.peers().forEach(peer -> peer.trySend("x"));
        newcomersAreServed();
        server.peers().forEach(peer -> peer.trySend("y"));
        newcomersAreServed();
    }

    /** Prints how long newcomers took, and the memory of the server. */
    @Test
    void allKindsTogetherKeepNobodyWaiting() throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < TRICKLE / 3; i++) {
                SlowPeer peer = i % 2 == 0 ? open().head(10_000) : open().head(10_000, "Expect: 100-continue");
                peer.send("<");
            }
            for (int i = 0; i < UNREAD / 3; i++) {
                open().get(server.path("download/chat-client.jar"));
            }
            for (int i = 0; i < SILENT / 3; i++) {
                open();
            }
            server.peers().forEach(peer -> peer.trySend("x"));
            times.addAll(newcomersAreServed());
        }
        Collections.sort(times);
        System.out.printf(
                "%d that trickle, %d that do not read, %d that are silent: newcomers took %d ms (median), %d ms (last); %d MiB%n",
                TRICKLE,
                UNREAD,
                SILENT,
                times.get(times.size() / 2).toMillis(),
                times.get(times.size() - 1).toMillis(),
                ProcessStatus.residentMib(server.process().pid()));
    }

    @Test
    void aRequestThatArrivesTooSlowlyIsEnded() throws Exception {
        SlowPeer head = open().send("POST ");
        SlowPeer body = open().head(10_000).send("<s:Envelope");
        long start = System.nanoTime();
        for (SlowPeer peer : List.of(head, body)) {
            assertThat(peer.readToEnd()).startsWith("HTTP/1.1 408 ").contains("Connection: close");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(TIME_TO_ARRIVE.minusSeconds(1));
    }

    @Test
    void peersThatDoNotReadLargeAnswersHoldNeitherThreadsNorTheMemoryForAnswers() throws Exception {
        String token = server.register("reader");
        String room = "large";
        server.ask(token, "CreateRoom", "<room>" + room + "</room>");
        for (int i = 0; i < 40; i++) {
            String body = "<room>" + room + "</room><body>" + "large ".repeat(1_300) + "</body><clientMessageId>" + i
                    + "</clientMessageId>";
            server.ask(token, "SendMessage", body);
        }
        String history = BesiegedServer.request(token, "GetHistory", "<room>" + room + "</room><limit>500</limit>");
        String complete = open().call(history).readUntil("Envelope>");
        assertThat(complete).hasSizeGreaterThan(300_000).contains("<hasMore>false</hasMore>");

        for (int i = 0; i < PEERS; i++) {
            open().call(history); // and reads nothing
        }
        newcomersAreServed();
        // Those that were too many were refused, and the memory of the others is free when their time is over.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> open().call(history).readUntil("Envelope>").contains("<hasMore>false</hasMore>"));
    }

    @Test
    void peersThatDoNotReadManySmallAnswersHoldNoThreads() throws Exception {
        String token = server.register("pipelining");
        String room = "small";
        server.ask(token, "CreateRoom", "<room>" + room + "</room>");
        for (int i = 0; i < 7; i++) {
            String body = "<room>" + room + "</room><body>" + "small ".repeat(1_300) + "</body><clientMessageId>" + i
                    + "</clientMessageId>";
            server.ask(token, "SendMessage", body);
        }
        String history = BesiegedServer.request(token, "GetHistory", "<room>" + room + "</room><limit>500</limit>");
        assertThat(open().call(history).readUntil("Envelope>").length()).isBetween(50_000, 64_000);
        for (int i = 0; i < PEERS / 2; i++) {
            SlowPeer peer = open();
            for (int j = 0; j < 20; j++) {
                peer.call(history); // and reads nothing
            }
        }
        newcomersAreServed();
    }

    @Test
    void aClientThatAsksFirstIsToldToContinueOnce() throws Exception {
        String body = BesiegedServer.registration("polite");
        SlowPeer polite = open().head(body.length(), "Expect: 100-continue");
        assertThat(polite.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
        assertThat(polite.send(body).readUntil("Envelope>"))
                .startsWith("HTTP/1.1 200")
                .contains("<token>");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItIsSent() throws Exception {
        SlowPeer slow = open().head(300_000);
        for (int i = 0; i < 3; i++) {
            slow.send("x".repeat(100_000));
        }
        assertThat(slow.readUntil("Envelope>")).contains("REQUEST_TOO_LARGE");
        assertThat(slow.call(BesiegedServer.registration("again")).readUntil("Envelope>"))
                .contains("<token>");

        SlowPeer asking = open().head(300_000, "Expect: 100-continue");
        assertThat(asking.readUntil("Envelope>")).startsWith("HTTP/1.1 500").contains("REQUEST_TOO_LARGE");

        SlowPeer endless = open().head(1_000_000_000);
        for (int i = 0; i < 50; i++) {
            endless.trySend("x".repeat(100_000));
        }
        assertThat(endless.readUntil("Envelope>")).contains("REQUEST_TOO_LARGE");
    }

    @Test
    void aChunkedBodyIsReadToItsEndAndTheConnectionIsKept() throws Exception {
        SlowPeer chunked = open();
        for (String name : List.of("chunked", "chunked2")) {
            String body = BesiegedServer.registration(name);
            chunked.send("POST " + server.process().service().getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String part : List.of(body.substring(0, 50), body.substring(50))) {
                chunked.send(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
            }
            assertThat(chunked.send("0\r\n\r\n").readUntil("Envelope>")).contains("<token>");
        }
    }

    @Test
    void aDownloadIsCompleteAndCanBeFollowedByAnother() throws Exception {
        byte[] jar = Files.readAllBytes(ServerLaunch.folder().resolve("chat-client.jar"));
        URI download = server.uri("download/chat-client.jar");
        for (int i = 0; i < 3; i++) {
            try (InputStream in = download.toURL().openStream()) {
                assertThat(in.readAllBytes()).isEqualTo(jar);
            }
        }
    }

    /** Most of them soon, and the memory of the server is bounded. */
    @CanIgnoreReturnValue
    private static List<Duration> newcomersAreServed() throws IOException {
        List<Duration> times = server.newcomers();
        assertThat(times.get(times.size() / 2)).isLessThan(SOON);
        assertThat(ProcessStatus.residentMib(server.process().pid())).isLessThan(MOST_MIB);
        return times;
    }

    private static SlowPeer open() throws IOException {
        return server.open();
    }
}
