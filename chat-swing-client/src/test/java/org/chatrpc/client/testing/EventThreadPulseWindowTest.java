package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chatrpc.client.testing.EventThreadPulse.Stall;
import org.junit.jupiter.api.Test;

/** The measurement itself must detect what it is meant to detect, and nothing else. */
@WindowTest
class EventThreadPulseWindowTest {

    @Test
    void waitingCountsAsBlockedAndWorkingAsBusy() throws Exception {
        EventThreadPulse pulse = EventThreadWatch.pulse();
        pulse.takeStalls();
        CountDownLatch never = new CountDownLatch(1);
        EventQueue.invokeAndWait(() -> await(never));
        EventQueue.invokeAndWait(() -> work(150));
        EventQueue.invokeAndWait(() -> {});
        List<Stall> stalls = pulse.takeStalls();
        assertThat(stalls).anySatisfy(stall -> {
            assertThat(stall.blocked()).isTrue();
            assertThat(stall.busy()).isFalse();
            assertThat(stall.where()).contains("EventThreadPulseWindowTest.await");
        });
        assertThat(stalls).anySatisfy(stall -> {
            assertThat(stall.busy()).isTrue();
            assertThat(stall.blocked()).isFalse();
        });
    }

    @Test
    void shortEventsAndIdleTimeAreNotStalls() throws Exception {
        EventThreadPulse pulse = EventThreadWatch.pulse();
        EventQueue.invokeAndWait(() -> {});
        pulse.takeStalls();
        for (int i = 0; i < 20; i++) {
            EventQueue.invokeAndWait(() -> work(1));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(pulse.takeStalls()).noneMatch(stall -> stall.blocked() || stall.busy());
        assertThat(pulse.events()).isGreaterThan(20);
    }

    @Test
    void anEventThatIsToBeDisregardedIsNoStall() throws Exception {
        EventThreadPulse pulse = EventThreadWatch.pulse();
        EventQueue.invokeAndWait(() -> {});
        pulse.takeStalls();
        EventQueue.invokeAndWait(() -> {
            pulse.disregardThisEvent();
            work(150);
        });
        EventQueue.invokeAndWait(() -> {});
        assertThat(pulse.takeStalls()).noneMatch(Stall::busy);
        EventQueue.invokeAndWait(() -> work(150));
        EventQueue.invokeAndWait(() -> {});
        assertThat(pulse.takeStalls()).anyMatch(Stall::busy);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(300, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void work(long cpuMillis) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(cpuMillis);
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
