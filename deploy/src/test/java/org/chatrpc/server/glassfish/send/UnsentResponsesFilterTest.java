package org.chatrpc.server.glassfish.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, in front of a container's stand-in with large answers. */
class UnsentResponsesFilterTest {
    private static final int TOTAL_BYTES = 1 << 20;
    private static final String ANSWER = "x".repeat(60_000);
    /** More than the system's own buffers take. */
    private static final int ANSWERS = 200;

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private UnsentResponsesFilter filter;
    private FilterChain chain;

    private final Set<Connection<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile Connection<?> last;

    private void listen(int totalBytes, Duration idle) throws IOException {
        filter = new UnsentResponsesFilter(totalBytes, idle, underWay::contains);
        chain = new FilterChain(filter, new AnswerText(this::answerTo));
        chain.addProbe(filter.progress());
    }

    private String answerTo(HttpContent content) {
        last = ((HttpRequestPacket) content.getHttpHeader()).getConnection();
        return ANSWER;
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        filter.close();
        readers.shutdownNow();
    }

    @Test
    void whoeverReadsNothingIsClosedWhenAllTogetherNeedTooMuchMemory() throws Exception {
        listen(TOTAL_BYTES, LONG);
        List<Socket> unread = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket peer = chain.open();
            send(peer, REQUEST.repeat(ANSWERS));
            unread.add(peer);
        }
        Socket reader = chain.open();
        for (int i = 0; i < 20; i++) {
            send(reader, REQUEST.repeat(10));
            for (int j = 0; j < 10; j++) {
                assertThat(answer(reader).body()).isEqualTo(ANSWER);
            }
        }
        Awaitility.await().until(() -> filter.keptBytes() <= TOTAL_BYTES);
        long closed =
                unread.stream().filter(UnsentResponsesFilterTest::isCutOff).count();
        assertThat(closed).isPositive();
        send(reader, REQUEST);
        assertThat(answer(reader).body()).isEqualTo(ANSWER);
    }

    /** They read too often to be silent, but need so much that there would be no memory for others. */
    @Test
    void alsoWhoeverReadsALittleNowAndThenIsClosedWhenAllTogetherNeedFarTooMuchMemory() throws Exception {
        listen(TOTAL_BYTES, LONG);
        List<CompletableFuture<Long>> read = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket peer = chain.open();
            send(peer, REQUEST.repeat(ANSWERS));
            read.add(CompletableFuture.supplyAsync(() -> readSlowly(peer), readers));
        }
        Awaitility.await().atMost(LONG).until(() -> filter.keptBytes() <= 2 * TOTAL_BYTES);
        assertThat(read)
                .anySatisfy(bytes -> assertThat(bytes)
                        .succeedsWithin(LONG)
                        .satisfies(total -> assertThat(total).isLessThan((long) ANSWERS * ANSWER.length())));
    }

    /** A megabyte a second, for as long as the connection is open or there is something to read. */
    private static long readSlowly(Socket peer) {
        byte[] some = new byte[50_000];
        long all = 0;
        try {
            peer.setSoTimeout(5_000);
            for (int read = 0; read >= 0; read = peer.getInputStream().read(some)) {
                all += read;
                Thread.sleep(50);
            }
        } catch (IOException e) {
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all;
    }

    /** Unless it has a request in progress, which has a limit of its own. */
    @Test
    void whoeverReadsNothingForAsLongAsAConnectionMayBeIdleIsClosed() throws Exception {
        listen(1 << 30, Duration.ofSeconds(2));
        Socket busy = chain.open();
        send(busy, REQUEST);
        assertThat(answer(busy).body()).isEqualTo(ANSWER);
        Connection<?> inProgress = last;
        underWay.add(inProgress);
        Socket waiting = chain.open();
        send(waiting, REQUEST);
        assertThat(answer(waiting).body()).isEqualTo(ANSWER);
        Connection<?> waits = last;
        underWay.add(waits);
        filter.waits(waits, 1);
        Socket idle = chain.open();
        send(idle, REQUEST);
        assertThat(answer(idle).body()).isEqualTo(ANSWER);
        Connection<?> nothing = last;
        for (Socket peer : List.of(busy, waiting, idle)) {
            send(peer, REQUEST.repeat(ANSWERS));
        }
        Awaitility.await().atMost(LONG).until(() -> !nothing.isOpen() && !waits.isOpen());
        assertThat(inProgress.isOpen()).isTrue();
        underWay.clear();
        Awaitility.await().atMost(LONG).until(() -> !inProgress.isOpen());
    }

    private static boolean isCutOff(Socket peer) {
        try {
            peer.setSoTimeout(5_000);
            return readToEnd(peer).length() < ANSWERS * ANSWER.length();
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false; // Still open.
        }
    }
}
