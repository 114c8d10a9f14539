package org.chatrpc.server.glassfish.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.send;
import static org.chatrpc.server.glassfish.hold.Application.CALL;
import static org.chatrpc.server.glassfish.hold.Application.post;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.glassfish.receive.IncomingRequests;
import org.chatrpc.server.glassfish.receive.WholeRequestFilter;
import org.chatrpc.server.glassfish.send.UnsentResponsesFilter;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.ReceiveLimits;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, behind peers that ask for much before they read anything. */
class UnreadResponsesFilterTest {
    /** Their answers are far more than the system's own buffers take. */
    private static final int REQUESTS = 40_000;

    private static final String TEXT = "x".repeat(1_000);
    private static final int ANSWER_BYTES = 2 * 1_024;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Application application = new Application();
    private final ContextPath context = new ContextPath("/chat");
    private final ParkingFilter parking = new ParkingFilter(context, Executors.newFixedThreadPool(2));
    private final IncomingRequests arrivals =
            new IncomingRequests(new ReceiveLimits(LONG, LONG, 500, 100, 1 << 20, 512 * 1024));
    private final UnsentResponsesFilter unsent = new UnsentResponsesFilter(1L << 30, LONG, connection -> true);
    private final ExecutorService workers = Executors.newFixedThreadPool(1);
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private volatile Connection<?> last;
    private FilterChain chain;

    @BeforeEach
    void listen() throws IOException {
        chain = FilterChain.onSelector(
                new FirstLookFilter(context),
                workers,
                unsent,
                new WholeRequestFilter(arrivals),
                new UnreadResponsesFilter(unsent),
                parking,
                new AnswerText(this::container));
    }

    private String container(HttpContent content) {
        last = ((HttpRequestPacket) content.getHttpHeader()).getConnection();
        return application.container(content);
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        parking.close();
        arrivals.close();
        unsent.close();
        workers.shutdownNow();
        senders.shutdownNow();
    }

    /** What this peer asks for is answered by the application or by the container, with as much as it sent. */
    private void answersAreKeptOnlyUpToALimit(String path, String question, String expected) throws Exception {
        Socket peer = application.accepted(chain);
        Connection<?> connection = last;
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> ask(peer, path, question), senders);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> UnsentResponsesFilter.unsent(connection) >= UnreadResponsesFilter.MOST_UNREAD_BYTES);
        Socket other = chain.open();
        for (int i = 0; i < 100; i++) {
            send(other, post(CALL, "answer " + i));
            assertThat(answer(other).body()).isEqualTo("application: answer " + i);
            send(other, post(CALL, "pass on"));
            assertThat(answer(other).body()).isEqualTo("container: pass on");
            Thread.sleep(10);
            assertThat(UnsentResponsesFilter.unsent(connection))
                    .isLessThan(UnreadResponsesFilter.MOST_UNREAD_BYTES + ANSWER_BYTES);
        }
        assertThat(sent).isNotDone();
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(answer(peer).body()).isEqualTo(expected + i + TEXT);
        }
        assertThat(sent).succeedsWithin(LONG);
        Awaitility.await().atMost(LONG).until(() -> UnsentResponsesFilter.unsent(connection) == 0);
    }

    private static void ask(Socket peer, String path, String question) {
        try {
            for (int i = 0; i < REQUESTS; i++) {
                send(peer, post(path, question + i + TEXT));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoReadsNoneOfTheApplicationsAnswersGetsNoMoreUntilItDoesAndThenAllInOrder() throws Exception {
        answersAreKeptOnlyUpToALimit(CALL, "answer ", "application: answer ");
    }

    @Test
    void whoReadsNoneOfTheContainersAnswersGetsNoMoreUntilItDoesAndThenAllInOrder() throws Exception {
        answersAreKeptOnlyUpToALimit("/chat/page", "page ", "container: page ");
    }

    @Test
    void whoLeavesWhileItsRequestWaitsKeepsNobodyWaiting() throws Exception {
        Socket peer = application.accepted(chain);
        Connection<?> connection = last;
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> ask(peer, CALL, "answer "), senders);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> UnsentResponsesFilter.unsent(connection) >= UnreadResponsesFilter.MOST_UNREAD_BYTES);
        peer.close();
        assertThat(sent).failsWithin(LONG);
        Awaitility.await().atMost(LONG).until(() -> !connection.isOpen());
        Socket other = application.accepted(chain);
        send(other, post(CALL, "answer"));
        assertThat(answer(other).body()).isEqualTo("application: answer");
    }
}
