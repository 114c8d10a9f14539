package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

class ResponseBudgetTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static ResponseBudget budget(Duration maxWait) {
        return new ResponseBudget(new ResponseLimits(4_096, 10_240, 10_240, maxWait));
    }

    @Test
    void aReservationThatDoesNotFitIsRefusedWithARetryDelay() {
        ResponseBudget budget = budget(Duration.ZERO);
        ResponseBudget.Share first = budget.share("192.0.2.1");
        first.reserve(8_192);

        assertThat(assertRefused(
                                Problem.OVERLOADED,
                                () -> budget.share("192.0.2.1").reservePage())
                        .retryAfter())
                .isPresent();
        first.shrinkTo(1_000);
        budget.share("192.0.2.1").reservePage();
        assertThat(budget.reservedBytes()).isEqualTo(1_024 + 4_096);
    }

    @Test
    void aCallWaitsUntilAnotherResponseHasBeenSent() throws Exception {
        ResponseBudget budget = budget(LONG);
        ResponseBudget.Share first = budget.share("192.0.2.1");
        first.reserve(8_192);
        Thread[] waiting = new Thread[1];
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> budget.share("198.51.100.1").reservePage(), task -> {
                    waiting[0] = new Thread(task);
                    waiting[0].start();
                });
        Awaitility.await().until(() -> waiting[0].getState() == Thread.State.TIMED_WAITING);

        first.close();
        second.get(20, TimeUnit.SECONDS);
        assertThat(budget.reservedBytes()).isEqualTo(4_096);
    }

    @Test
    void aReservationLargerThanTheBudgetIsServedAlone() {
        ResponseBudget budget = budget(Duration.ZERO);
        try (ResponseBudget.Share large = budget.share("192.0.2.1")) {
            large.reserve(1 << 20);
            assertRefused(Problem.OVERLOADED, () -> budget.share("192.0.2.1").reserve(1));
        }
        assertThat(budget.reservedBytes()).isZero();
        budget.share("192.0.2.1").reserve(1);
    }

    @Test
    void closingTwiceReleasesOnce() {
        ResponseBudget budget = budget(Duration.ZERO);
        budget.share("192.0.2.1").reserve(2_048);
        ResponseBudget.Share share = budget.share("192.0.2.1");
        share.reserve(2_048);
        share.close();
        share.close();

        assertThat(budget.reservedBytes()).isEqualTo(2_048);
    }

    /** Its client may disconnect while the response is being built. */
    @Test
    void aShareThatHasBeenClosedStaysEmpty() {
        ResponseBudget budget = budget(Duration.ZERO);
        ResponseBudget.Share share = budget.share("192.0.2.1");
        share.reserve(1_024);
        share.close();

        share.reservePage();
        share.reserve(1 << 20);
        assertThat(budget.reservedBytes()).isZero();
    }

    @Test
    void aShareThatIsClosedWhileItWaitsIsEmptyAfterwards() throws Exception {
        ResponseBudget budget = budget(LONG);
        ResponseBudget.Share first = budget.share("192.0.2.1");
        first.reserve(8_192);
        ResponseBudget.Share second = budget.share("198.51.100.1");
        Thread waiting = new Thread(second::reservePage);
        waiting.start();
        Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        second.close(); // Does not wait for the other thread.
        first.close();
        waiting.join(LONG.toMillis());
        assertThat(budget.reservedBytes()).isZero();
        budget.share("198.51.100.1").reserve(10_240); // Nor does the network have anything left.
    }

    @Test
    void sharesThatAreClosedByOtherThreadsLeaveNothing() throws Exception {
        ResponseBudget budget = budget(LONG);
        for (int i = 0; i < 2_000; i++) {
            ResponseBudget.Share share = budget.share("192.0.2.1");
            Thread closing = new Thread(share::close);
            closing.start();
            share.reservePage();
            share.shrinkTo(1_024);
            closing.join();
            share.reserve(2_048);
            assertThat(budget.reservedBytes()).isZero();
        }
    }

    @Test
    void whoWouldHaveToWaitAsksForRoomFirst() {
        ResponseBudget budget = budget(Duration.ZERO);
        ResponseBudget.Share unread = budget.share("192.0.2.1");
        unread.reserve(8_192);
        AtomicLong wanted = new AtomicLong();
        budget.onExhausted(bytes -> {
            wanted.set(bytes);
            unread.close();
        });

        budget.share("198.51.100.1").reservePage();
        assertThat(wanted).hasValue(4_096);
        assertThat(budget.reservedBytes()).isEqualTo(4_096);
        assertThat(budget.totalBytes()).isEqualTo(10_240);
    }

    @Test
    void aNetworkThatHasUsedUpItsPartIsRefusedAtOnceAndLeavesTheRestToOthers() {
        ResponseBudget budget = new ResponseBudget(new ResponseLimits(4_096, 10_240, 5_120, LONG));
        ResponseBudget.Share unread = budget.share("2001:db8::1");
        unread.reservePage();

        assertRefused(Problem.OVERLOADED, () -> budget.share("2001:db8::2").reservePage());
        budget.share("192.0.2.1").reservePage();
        assertThat(budget.reservedBytes()).isEqualTo(2 * 4_096);

        unread.close();
        budget.share("2001:db8::2").reservePage();
    }

    @Test
    void aListIsCutInNumberAndInBytesAndHoldsItsMemory() {
        ResponseBudget budget = new ResponseBudget(new ResponseLimits(10_240, 1 << 20, 1 << 20, Duration.ZERO));
        try (ResponseBudget.Share share = budget.share("192.0.2.1")) {
            assertThat(share.take(Stream.of(1, 2, 3), 3, each -> 1_024L))
                    .isEqualTo(new Slice<>(List.of(1, 2, 3), false));
            assertThat(budget.reservedBytes()).isEqualTo(3_072);
            assertThat(share.take(Stream.of(1, 2, 3), 2, each -> 1_024L)).isEqualTo(new Slice<>(List.of(1, 2), true));
            assertThat(share.take(Stream.of(1, 2, 3), 3, each -> 4_096L)).isEqualTo(new Slice<>(List.of(1, 2), true));
            assertThat(budget.reservedBytes()).isEqualTo(8_192);
            assertThat(share.take(Stream.of(1, 2), 3, each -> 99_328L)).isEqualTo(new Slice<>(List.of(1), true));
        }
        assertThat(budget.reservedBytes()).isZero();
    }
}
