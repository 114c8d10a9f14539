package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

class AnswerBudgetTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static AnswerBudget budget(Duration maxWait) {
        return new AnswerBudget(new AnswerPolicy(4_096, 10_240, maxWait));
    }

    @Test
    void aReservationThatDoesNotFitIsRefusedWithARetryDelay() {
        AnswerBudget budget = budget(Duration.ZERO);
        AnswerBudget.Share first = budget.share();
        first.reserve(8_192);

        assertThat(assertRefused(Problem.OVERLOADED, () -> budget.share().reservePage())
                        .retryAfter())
                .isPresent();
        first.shrinkTo(1_000);
        budget.share().reservePage();
        assertThat(budget.reservedBytes()).isEqualTo(1_024 + 4_096);
    }

    @Test
    void aCallWaitsUntilAnotherResponseHasBeenSent() throws Exception {
        AnswerBudget budget = budget(LONG);
        AnswerBudget.Share first = budget.share();
        first.reserve(8_192);
        Thread[] waiting = new Thread[1];
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> budget.share().reservePage(), task -> {
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
        AnswerBudget budget = budget(Duration.ZERO);
        try (AnswerBudget.Share large = budget.share()) {
            large.reserve(1 << 20);
            assertRefused(Problem.OVERLOADED, () -> budget.share().reserve(1));
        }
        assertThat(budget.reservedBytes()).isZero();
        budget.share().reserve(1);
    }

    @Test
    void closingTwiceReleasesOnce() {
        AnswerBudget budget = budget(Duration.ZERO);
        budget.share().reserve(2_048);
        AnswerBudget.Share share = budget.share();
        share.reserve(2_048);
        share.close();
        share.close();

        assertThat(budget.reservedBytes()).isEqualTo(2_048);
    }
}
