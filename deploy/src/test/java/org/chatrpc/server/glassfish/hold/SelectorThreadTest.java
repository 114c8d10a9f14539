package org.chatrpc.server.glassfish.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;
import static org.chatrpc.server.glassfish.hold.Application.CALL;
import static org.chatrpc.server.glassfish.hold.Application.post;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.glassfish.receive.IncomingRequests;
import org.chatrpc.server.glassfish.receive.WholeRequestFilter;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.ReceiveLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The thread that reads from all connections answers polls, and never does what may take long. The only worker may be busy. */
class SelectorThreadTest {
    private static final String WORKER = "the worker";

    private final Application application = new Application();
    private final ContextPath context = new ContextPath("/chat");
    private final ParkingFilter filter = new ParkingFilter(context, Executors.newFixedThreadPool(2));
    private final IncomingRequests arrivals = new IncomingRequests(
            new ReceiveLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 500, 100, 1 << 20, 512 * 1024));
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile Thread container;
    private ThreadPoolExecutor workers;
    private FilterChain chain;

    private void listen(BlockingQueue<Runnable> queue) throws IOException {
        workers = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, work -> new Thread(work, WORKER));
        chain = FilterChain.onSelector(
                new FirstLookFilter(context),
                workers,
                new WholeRequestFilter(arrivals),
                filter,
                new AnswerText(content -> {
                    container = Thread.currentThread();
                    return application.container(content);
                }));
    }

    @AfterEach
    void stop() throws IOException {
        free.countDown();
        chain.close();
        filter.close();
        arrivals.close();
        workers.shutdownNow();
    }

    private Socket accepted() throws IOException {
        return application.accepted(chain);
    }

    private void occupyTheWorker() {
        workers.execute(() -> {
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void pollsAreAnsweredAndHeldWhileAllWorkersAreBusyAndTheRestWaitsForOne() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        Socket other = chain.open();
        occupyTheWorker();
        send(other, post(CALL, "pass on"));
        for (int i = 0; i < 100; i++) {
            send(peer, post(CALL, "answer " + i));
            assertThat(answer(peer).body()).isEqualTo("application: answer " + i);
        }
        send(peer, post(CALL, "wait S"));
        application.held("S").wake("woken".getBytes(UTF_8));
        assertThat(answer(peer).body()).isEqualTo("woken");
        assertThat(other.getInputStream().available()).isZero();
        free.countDown();
        assertThat(answer(other).body()).isEqualTo("container: pass on");
        assertThat(container.getName()).isEqualTo(WORKER);
        assertThat(application.askedBy.get("answer 99").getName()).isNotEqualTo(WORKER);
    }

    @Test
    void whoIsWokenIsAnsweredByTheThreadThatReadUnlessThatMayTakeLong() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        send(peer, post(CALL, "answer"));
        assertThat(answer(peer).body()).isEqualTo("application: answer");
        Thread selector = application.askedBy.get("answer");
        for (int i = 0; i < 50; i++) {
            send(peer, post(CALL, "wait U") + post(CALL, "answer " + i));
            Application.Waiting held = application.held("U");
            held.takesLong = i % 2 == 0;
            held.wake("woken".getBytes(UTF_8));
            assertThat(answer(peer).body()).isEqualTo("woken");
            assertThat(held.askedLast.equals(selector)).isEqualTo(i % 2 == 1);
            assertThat(answer(peer).body()).isEqualTo("application: answer " + i);
        }
        send(peer, post(CALL, "wait V"));
        application.held("V").wake("read already");
        assertThat(answer(peer).body()).isEqualTo("container: , read already");
        assertThat(container.getName()).isEqualTo(WORKER);
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        for (int i = 0; i < 20; i++) {
            send(
                    peer,
                    post(CALL, "answer 1")
                            + post(CALL, "pass on")
                            + post(CALL, "slow")
                            + post(CALL, "answer 2")
                            + post("/chat/health", "up")
                            + post(CALL, "read")
                            + post(CALL, "answer 3"));
            assertThat(answer(peer).body()).isEqualTo("application: answer 1");
            assertThat(answer(peer).body()).isEqualTo("container: pass on");
            assertThat(answer(peer).body()).isEqualTo("application: slow");
            assertThat(answer(peer).body()).isEqualTo("application: answer 2");
            assertThat(answer(peer).body()).isEqualTo("container: up");
            assertThat(answer(peer).body()).startsWith("container: read, ");
            assertThat(answer(peer).body()).isEqualTo("application: answer 3");
        }
    }

    @Test
    void whatMayTakeLongIsDoneByAWorker() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        String large = "large" + " ".repeat(256 * 1024);
        send(peer, post(CALL, large));
        assertThat(answer(peer).body()).isEqualTo("application: " + large);
        assertThat(application.askedBy.get(large).getName()).isEqualTo(WORKER);

        send(peer, post(CALL, "slow"));
        assertThat(answer(peer).body()).isEqualTo("application: slow");
        assertThat(application.askedBy.get("slow").getName()).isEqualTo(WORKER);

        send(peer, post(CALL, "slow, and wait T"));
        assertThat(answer(peer).body()).isEqualTo("application: slow, and wait T");

        send(peer, post(CALL, "error"));
        assertThat(answer(peer).body()).isEqualTo("container: error");
        assertThat(container.getName()).isEqualTo(WORKER);
    }

    @Test
    void aHeadThatArrivesByteByByteIsReadToo() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        for (char c : post(CALL, "bytewise").toCharArray()) {
            send(peer, String.valueOf(c));
        }
        assertThat(answer(peer).body()).isEqualTo("application: bytewise");
        send(peer, post(CALL, "pass on"));
        assertThat(answer(peer).body()).isEqualTo("container: pass on");
        assertThat(container.getName()).isEqualTo(WORKER);
    }

    /** Neither a worker is free, nor a place in their queue. */
    @Test
    void aConnectionIsClosedWhoseRequestNoWorkerCanTakeAndNothingOfItIsKept() throws Exception {
        listen(new SynchronousQueue<>());
        Socket peer = accepted();
        Socket other = chain.open();
        Awaitility.await().ignoreException(RejectedExecutionException.class).untilAsserted(this::occupyTheWorker);
        send(peer, post(CALL, "slow"));
        assertThat(readToEnd(peer)).isEmpty();
        Awaitility.await().until(() -> application.released.get() == 1);
        send(other, post(CALL, "answer"));
        assertThat(answer(other).body()).isEqualTo("application: answer");
        send(other, post("/chat/health", "up"));
        assertThat(readToEnd(other)).isEmpty();
    }

    @Test
    void aClientMayLeaveWhileItsRequestWaitsForAWorker() throws Exception {
        listen(new LinkedBlockingQueue<>());
        Socket peer = accepted();
        occupyTheWorker();
        send(peer, post(CALL, "read"));
        Awaitility.await().until(() -> application.askedBy.containsKey("read"));
        peer.close();
        free.countDown();
        Awaitility.await().until(() -> application.released.get() == 1);
        Socket other = chain.open();
        send(other, post(CALL, "answer"));
        assertThat(answer(other).body()).isEqualTo("application: answer");
    }
}
