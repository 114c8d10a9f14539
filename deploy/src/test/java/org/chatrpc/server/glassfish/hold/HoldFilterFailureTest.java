package org.chatrpc.server.glassfish.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;
import static org.chatrpc.server.glassfish.hold.Application.CALL;
import static org.chatrpc.server.glassfish.hold.Application.post;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.settings.ContextPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever fails, and whenever a client leaves, the application gets to release what it holds for the request. */
class HoldFilterFailureTest {
    private static final int THREADS = 2;

    private final Application application = new Application();
    private volatile boolean scarce;
    private ThreadPoolExecutor threads;
    private ParkingFilter filter;
    private FilterChain chain;

    @BeforeEach
    void listen() throws IOException {
        threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable task) {
                if (scarce) {
                    throw new OutOfMemoryError("unable to create native thread, as the test wants");
                }
                super.execute(task);
            }
        };
        filter = new ParkingFilter(new ContextPath("/chat"), threads);
        chain = new FilterChain(filter, new AnswerText(application::container));
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        filter.close();
    }

    @Test
    void theApplicationLearnsThatAConnectionHasBeenClosed() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait C"));
        Application.Waiting held = application.held("C");
        chain.close();
        Awaitility.await().until(() -> held.closed);
    }

    @Test
    void aFailureOfTheApplicationClosesTheConnection() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait D"));
        Application.Waiting held = application.held("D");
        held.fails = true;
        held.wake(null);
        assertThat(readToEnd(peer)).isEmpty();
        assertThat(held.closed).isTrue();
    }

    /** The thread that would have asked is busy meanwhile, as many are woken at a time. */
    @Test
    void aRequestWhoseClientHasDisconnectedIsNotAskedAboutAgain() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait G"));
        Application.Waiting held = application.held("G");
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> awaitUninterruptibly(free));
        }
        held.askedLast = null;
        held.wake("too late");
        chain.close();
        Awaitility.await().until(() -> held.closed);
        free.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(held.askedLast).isNull();
    }

    @Test
    void withoutAThreadTheConnectionIsClosedAndWhatWasHeldIsReleased() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait H"));
        Application.Waiting held = application.held("H");
        scarce = true;
        held.wake("answer");
        assertThat(readToEnd(peer)).isEmpty();
        assertThat(held.closed).isTrue();
        filter.awaitNone(Duration.ofMinutes(1));
    }

    @Test
    void anErrorOfTheApplicationPassesTheRequestOn() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "error"));
        assertThat(answer(peer).body()).isEqualTo("container: error");
    }

    /** The container may fail before the application gets what it has read. */
    @Test
    void whatWasPassedOnIsReleasedWhenItWasAnsweredOrItsClientHasDisconnected() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "read"));
        assertThat(answer(peer).body()).startsWith("container: read, ");
        Awaitility.await().until(() -> application.released.get() == 1);

        send(peer, post(CALL, "wait I"));
        Closeable read = application.released::incrementAndGet;
        application.held("I").wake(read);
        assertThat(answer(peer).body()).startsWith("container: , ");
        peer.close();
        Awaitility.await().until(() -> application.released.get() == 2);
    }

    private Socket accepted() throws IOException {
        return application.accepted(chain);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
