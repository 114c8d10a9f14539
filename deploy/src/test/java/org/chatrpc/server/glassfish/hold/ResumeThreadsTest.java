package org.chatrpc.server.glassfish.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ResumeThreadsTest {
    private static final int VIRTUAL_SINCE = 24;

    @Test
    void thePoolHasOnlySoManyThreadsAndKeepsWhatWaitsForThem() throws Exception {
        ExecutorService threads = ResumeThreads.pool(2);
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            threads.execute(() -> {
                begun.countDown();
                assertThat(Thread.currentThread().isDaemon()).isTrue();
                await(free);
                done.countDown();
            });
        }
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done.getCount()).isEqualTo(10);
        free.countDown();
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        threads.shutdownNow();
    }

    /** Whoever waits for memory must not keep others waiting, where threads cost nothing. */
    @Test
    void onARuntimeWithVirtualThreadsNobodyWaitsForAThread() {
        ExecutorService threads = ResumeThreads.create(2);
        CountDownLatch free = new CountDownLatch(1);
        int waiting = Runtime.version().feature() >= VIRTUAL_SINCE ? 1_000 : 1;
        CountDownLatch begun = new CountDownLatch(waiting);
        for (int i = 0; i < waiting; i++) {
            threads.execute(() -> {
                begun.countDown();
                await(free);
            });
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> begun.getCount() == 0);
        free.countDown();
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
