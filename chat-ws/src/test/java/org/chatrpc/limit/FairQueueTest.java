package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Network FLOOD = Network.of("192.0.2.1");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    /** The networks of the calls, in the order in which their work started. */
    private final Queue<Network> started = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void aFloodFromOneNetworkDoesNotExcludeOthers() throws Exception {
        FairQueue queue = new FairQueue(new FairQueuePolicy(2, 64, 32, LONG), FairQueue.Refusals.SIGNING_IN);
        List<Future<String>> flood = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            flood.add(blockingCall(queue, FLOOD));
        }
        awaitDone(flood, 200 - 2 - 32);
        assertThat(queue.waiting()).isEqualTo(32);

        List<Future<String>> others = new ArrayList<>();
        for (int i = 0; i < 44; i++) {
            others.add(blockingCall(queue, Network.of("198.51.100." + i)));
        }
        // 32 + 44 exceed the limit of 64, so the flood is displaced.
        awaitDone(flood, 200 - 2 - 20);
        await().until(queue::waiting, waiting -> waiting == 64);
        end.countDown();

        for (Future<String> other : others) {
            assertThat(outcome(other)).isEqualTo("done");
        }
        List<String> ofFlood = new ArrayList<>();
        for (Future<String> call : flood) {
            ofFlood.add(outcome(call));
        }
        assertThat(Collections.frequency(ofFlood, "done")).isEqualTo(22);
        assertThat(Collections.frequency(ofFlood, "TOO_MANY_ATTEMPTS")).isEqualTo(178);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void aNewcomerIsServedAfterTheCallInProgress() throws Exception {
        FairQueue queue = new FairQueue(new FairQueuePolicy(1, 10, 10, LONG), FairQueue.Refusals.SIGNING_IN);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(blockingCall(queue, FLOOD));
        }
        await().until(queue::waiting, waiting -> waiting == 4);
        Network newcomer = Network.of("198.51.100.1");
        all.add(blockingCall(queue, newcomer));
        await().until(queue::waiting, waiting -> waiting == 5);
        end.countDown();
        for (Future<String> call : all) {
            assertThat(outcome(call)).isEqualTo("done");
        }
        assertThat(started).containsExactly(FLOOD, newcomer, FLOOD, FLOOD, FLOOD, FLOOD);
    }

    @Test
    void aQueueFullOfSingleCallsRefusesFurtherOnes() throws Exception {
        FairQueue queue = new FairQueue(new FairQueuePolicy(1, 3, 3, LONG), FairQueue.Refusals.SIGNING_IN);
        List<Future<String>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(blockingCall(queue, Network.of("198.51.100." + i)));
        }
        await().until(queue::waiting, waiting -> waiting == 3);

        assertThat(assertRefused(Problem.OVERLOADED, () -> queue.inTurn(FLOOD, () -> "never"))
                        .retryAfter())
                .isPresent();
        end.countDown();
        for (Future<String> call : calls) {
            assertThat(outcome(call)).isEqualTo("done");
        }
    }

    @Test
    void aCallThatWaitsTooLongIsRefusedAndRemoved() throws Exception {
        FairQueue queue =
                new FairQueue(new FairQueuePolicy(1, 3, 3, Duration.ofMillis(1)), FairQueue.Refusals.SIGNING_IN);
        Future<String> working = blockingCall(queue, FLOOD);
        await().until(() -> !started.isEmpty());

        assertRefused(Problem.OVERLOADED, () -> queue.inTurn(FLOOD, () -> "never"));
        assertThat(queue.waiting()).isZero();
        end.countDown();
        assertThat(outcome(working)).isEqualTo("done");
        assertThat(queue.inTurn(FLOOD, () -> "next")).isEqualTo("next");
    }

    @Test
    void anInterruptedCallIsRemoved() throws Exception {
        FairQueue queue = new FairQueue(new FairQueuePolicy(1, 3, 3, LONG), FairQueue.Refusals.SIGNING_IN);
        Future<String> working = blockingCall(queue, FLOOD);
        await().until(() -> !started.isEmpty());

        Thread.currentThread().interrupt();
        assertRefused(Problem.OVERLOADED, () -> queue.inTurn(FLOOD, () -> "never"));
        assertThat(Thread.interrupted()).as("the interrupt flag is preserved").isTrue();
        assertThat(queue.waiting()).isZero();
        end.countDown();
        assertThat(outcome(working)).isEqualTo("done");
    }

    @Test
    void failedWorkReleasesItsPlace() {
        FairQueue queue = new FairQueue(new FairQueuePolicy(1, 0, 1, LONG), FairQueue.Refusals.SIGNING_IN);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> queue.inTurn(FLOOD, () -> {
                        throw new IllegalStateException("It failed.");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(queue.inTurn(FLOOD, () -> "done")).isEqualTo("done");
    }

    @Test
    void concurrencyIsLimitedAndAllWorkIsDone() throws Exception {
        FairQueue queue = new FairQueue(new FairQueuePolicy(3, 1_000, 1_000, LONG), FairQueue.Refusals.SIGNING_IN);
        List<Future<Boolean>> calls = new ArrayList<>();
        Semaphore places = new Semaphore(3);
        for (int i = 0; i < 300; i++) {
            Network network = Network.of("198.51.100." + i % 7);
            calls.add(threads.submit(() -> queue.inTurn(network, () -> {
                boolean place = places.tryAcquire();
                Thread.yield();
                places.release();
                return place;
            })));
        }
        for (Future<Boolean> call : calls) {
            assertThat(call.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A call whose work lasts until {@code end}. */
    private Future<String> blockingCall(FairQueue queue, Network network) {
        return threads.submit(() -> queue.inTurn(network, () -> {
            started.add(network);
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "done";
        }));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(2));
    }

    private static void awaitDone(List<Future<String>> calls, long count) {
        await().until(() -> calls.stream().filter(Future::isDone).count() == count);
    }

    private static String outcome(Future<String> call) throws Exception {
        try {
            return call.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return ((ChatException) e.getCause()).problem().name();
        }
    }
}
