package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollSchedulerTest {
    @Test
    void aTaskThatFailsInWhateverWayKeepsNoOtherFromRunning() throws Exception {
        PollScheduler scheduler = new PollScheduler(Thread::new);
        CountDownLatch ran = new CountDownLatch(2);
        scheduler.runAfter(Duration.ZERO, () -> {
            ran.countDown();
            throw new StackOverflowError("as the test wants");
        });
        scheduler.runAfter(Duration.ofMillis(10), ran::countDown);
        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        scheduler.stop();
        scheduler.runAfter(Duration.ofDays(1), () -> {
            throw new StackOverflowError("as the test wants");
        });
    }

    /** The caller may be the thread that commits, and each poll must be resumed once, whatever the machine is short of. */
    @Test
    void withoutAThreadATaskRunsAtOnceAndNotAgainWhenThereIsOne() throws Exception {
        AtomicBoolean scarce = new AtomicBoolean(true);
        PollScheduler scheduler = new PollScheduler(task -> {
            if (scarce.get()) {
                throw new OutOfMemoryError("unable to create native thread, as the test wants");
            }
            return new Thread(task);
        });
        AtomicInteger runs = new AtomicInteger();
        scheduler.runAfter(Duration.ZERO, runs::incrementAndGet);
        assertThat(runs).hasValue(1);

        scarce.set(false);
        CountDownLatch later = new CountDownLatch(1);
        scheduler.runAfter(Duration.ofMillis(50), later::countDown);
        assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasValue(1);
        scheduler.stop();
    }
}
