package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The waits are a day long, so nothing happens but what is meant to. */
class PeriodicTaskTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final LogLines lines = LogLines.of(PeriodicTask.class);
    private PeriodicTask work = work(DAY, DAY);

    private PeriodicTask work(Duration first, Duration retry) {
        return new PeriodicTask("Testing", first, retry, run -> {
            thread.set(new Thread(run));
            return thread.get();
        });
    }

    @AfterEach
    void stop() {
        work.close();
        lines.close();
    }

    private Duration turn() {
        turns.incrementAndGet();
        return DAY;
    }

    private void awaitEnd() {
        await().until(() -> thread.get().getState() == Thread.State.TERMINATED);
    }

    @Test
    void aTurnBeginsWhenTheFirstWaitIsOverAndThenWhenTheTurnSaid() {
        work = work(Duration.ofMillis(1), DAY);
        work.start(() -> turns.incrementAndGet() < 5 ? Duration.ofMillis(1) : DAY);
        await().untilAsserted(() -> assertThat(turns).hasValue(5));
    }

    @Test
    void aWakeBeforeTheStartIsNotLost() {
        work.wake();
        work.start(this::turn);
        await().untilAsserted(() -> assertThat(turns).hasValue(1));
    }

    @Test
    void aWakeDuringATurnMakesOneMore() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        Semaphore proceed = new Semaphore(0);
        work.wake();
        work.start(() -> {
            within.countDown();
            proceed.acquire();
            return turn();
        });
        within.await();
        work.wake();
        work.wake();
        proceed.release(3);
        await().untilAsserted(() -> assertThat(turns).hasValue(2));
        await().until(() -> thread.get().getState() == Thread.State.TIMED_WAITING);
        assertThat(turns).as("two wakes are one turn").hasValue(2);
    }

    @Test
    void closingDuringATurnInterruptsIt() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        work.wake();
        work.start(() -> {
            within.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(work.isClosed());
                throw e;
            }
            return DAY;
        });
        within.await();
        work.close();
        awaitEnd();
        assertThat(interrupted).isTrue();
        assertThat(lines.at(Level.WARNING)).isEmpty();
    }

    /** As drivers do. */
    @Test
    void closingEndsTheWorkThoughATurnSwallowsTheInterruption() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        work.wake();
        work.start(() -> {
            within.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                turns.incrementAndGet();
            }
            throw new IllegalStateException("the connection is closed");
        });
        within.await();
        work.close();
        awaitEnd();
        assertThat(turns).hasValue(1);
        assertThat(lines.at(Level.WARNING)).as("no failure while it is closed").isEmpty();
    }

    @Test
    void nothingIsDoneAfterClosing() {
        work.wake();
        work.close();
        work.start(this::turn);
        awaitEnd();
        assertThat(turns).hasValue(0);
    }

    @Test
    void aFailureOfAnyKindIsRepeatedSoon() {
        work = work(DAY, Duration.ofMillis(1));
        work.wake();
        work.start(() -> {
            switch (turns.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("first");
                case 2 -> throw new StackOverflowError("second");
                default -> {
                    return DAY;
                }
            }
        });
        await().untilAsserted(() -> assertThat(turns).hasValue(3));
        assertThat(lines.at(Level.WARNING)).containsExactly("Testing failed; will retry", "Testing failed; will retry");
    }

    @Test
    void aWakeEndsTheWaitAfterAFailure() {
        work.wake();
        work.start(() -> {
            if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("first");
            }
            return DAY;
        });
        await().until(() -> turns.get() == 1 && thread.get().getState() == Thread.State.TIMED_WAITING);
        work.wake();
        await().untilAsserted(() -> assertThat(turns).hasValue(2));
    }

    @Test
    void aThreadThatCannotBeStartedIsReportedAndNoMore() {
        ThreadFactory exhausted = run -> new Thread(run) {
            @Override
            public synchronized void start() {
                throw new OutOfMemoryError("unable to create native thread");
            }
        };
        work = new PeriodicTask("Testing", DAY, DAY, exhausted);
        work.start(this::turn);
        work.wake();
        assertThat(lines.at(Level.SEVERE)).containsExactly("Testing is not possible until the server is restarted");
        assertThat(turns).hasValue(0);
    }
}
