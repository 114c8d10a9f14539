package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private final TestTime time = new TestTime();

    @Test
    void aBurstIsAllowedAndARefusalSaysWhenToRetry() {
        RateLimits limits = limits(Rate.perMinute(20, 3));
        take(limits, "ann", 3);

        assertThat(assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"))
                        .retryAfter())
                .contains(Duration.ofSeconds(3));
        time.advance(Duration.ofSeconds(2));
        assertThat(assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"))
                        .retryAfter())
                .contains(Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        limits.count(RateClass.ROOMS, "ann");
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"));
    }

    @Test
    void accountsAndClassesAreCountedSeparately() {
        RateLimits limits = new RateLimits(
                Map.of(RateClass.ROOMS, Rate.perMinute(1, 1), RateClass.MEMBERS, Rate.perMinute(1, 1)), time);
        limits.count(RateClass.ROOMS, "ann");
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"));

        limits.count(RateClass.ROOMS, "bob");
        limits.count(RateClass.MEMBERS, "ann");
    }

    @Test
    void aCallThatIsMadeAgainIsCountedOnce() {
        RateLimits limits = limits(Rate.perMinute(20, 3));
        try (CountedOnce call = CountedOnce.begin()) {
            limits.count(RateClass.ROOMS, "ann");
            call.again();
            limits.count(RateClass.ROOMS, "ann");
            limits.count(RateClass.ROOMS, "bob");
            call.again();
            limits.count(RateClass.ROOMS, "ann");
            // The second in one attempt is another write.
            limits.count(RateClass.ROOMS, "ann");
        }
        take(limits, "ann", 1);
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"));
        take(limits, "bob", 2);
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "bob"));
    }

    @Test
    void anUndoneCountIsCountedAgainWhenTheCallIsMadeAgain() {
        RateLimits limits = limits(Rate.perMinute(20, 3));
        try (CountedOnce call = CountedOnce.begin()) {
            for (int attempt = 0; attempt < 5; attempt++) {
                limits.count(RateClass.ROOMS, "ann");
                limits.uncount(RateClass.ROOMS, "ann");
                limits.count(RateClass.ROOMS, "ann");
                call.again();
            }
        }
        take(limits, "ann", 2);
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"));
    }

    @Test
    void whoeverGotNoTurnIsNotCounted() {
        RateLimits limits = limits(Rate.perMinute(1, 2));
        for (int i = 0; i < 10; i++) {
            assertRefused(
                    Problem.OVERLOADED,
                    () -> limits.counted(RateClass.ROOMS, "ann", () -> refused(Problem.OVERLOADED)));
        }
        assertRefused(
                Problem.NO_SUCH_ROOM,
                () -> limits.counted(RateClass.ROOMS, "ann", () -> refused(Problem.NO_SUCH_ROOM)));
        assertThat(limits.<String>counted(RateClass.ROOMS, "ann", () -> "done")).isEqualTo("done");
        assertRefused(
                Problem.RATE_LIMITED,
                () -> limits.counted(RateClass.ROOMS, "ann", () -> refused(Problem.NO_SUCH_ROOM)));
    }

    private static String refused(Problem problem) {
        throw ChatException.of(problem, "as the test wants");
    }

    @Test
    void aRateOfZeroOrNoRateMeansNoLimit() {
        RateLimits limits = limits(Rate.perSecond(0, 1));
        take(limits, "ann", 10_000);
        assertThat(limits.tryCount(RateClass.MESSAGES, "ann")).isTrue();
        limits.uncount(RateClass.MESSAGES, "ann");
    }

    @Test
    void aChangedRateAppliesAtOnceAndTheOthersGoOn() {
        RateLimits limits = new RateLimits(
                Map.of(RateClass.ROOMS, Rate.perMinute(1, 2), RateClass.MEMBERS, Rate.perMinute(1, 1)), time);
        take(limits, "ann", 2);
        limits.count(RateClass.MEMBERS, "ann");
        limits.change(Map.of(RateClass.ROOMS, Rate.perMinute(1, 1), RateClass.MEMBERS, Rate.perMinute(1, 1)));
        limits.count(RateClass.ROOMS, "ann");
        assertRefused(Problem.RATE_LIMITED, () -> limits.count(RateClass.ROOMS, "ann"));
        assertThat(limits.tryCount(RateClass.MEMBERS, "ann"))
                .as("of a rate that stays, nothing is forgotten")
                .isFalse();

        limits.change(Map.of(RateClass.ROOMS, Rate.perMinute(0, 1)));
        take(limits, "ann", 1_000);
        assertThat(limits.tryCount(RateClass.MEMBERS, "ann")).isTrue();
    }

    @Test
    void anUndoneCountIsAvailableAgain() {
        RateLimits limits = limits(Rate.perMinute(1, 2));
        take(limits, "ann", 2);
        limits.uncount(RateClass.ROOMS, "ann");
        limits.count(RateClass.ROOMS, "ann");
        assertThat(limits.tryCount(RateClass.ROOMS, "ann")).isFalse();

        for (int i = 0; i < 5; i++) {
            limits.uncount(RateClass.ROOMS, "bob");
        }
        take(limits, "bob", 2);
        assertThat(limits.tryCount(RateClass.ROOMS, "bob"))
                .as("no more than a burst")
                .isFalse();
    }

    @Test
    void accountsAreEvictedOnceTheirBucketIsFullAgain() {
        Buckets buckets = new Buckets(Rate.perMinute(60, 2), 1_000, time);
        for (int i = 0; i < 500; i++) {
            buckets.take("user-" + i);
        }
        assertThat(buckets.size()).isEqualTo(500);
        time.advance(Duration.ofSeconds(2));
        assertThat(buckets.size()).isZero();
    }

    @Test
    void theNumberOfAccountsTrackedIsBounded() {
        Buckets buckets = new Buckets(Rate.perMinute(60, 2), 1_000, time);
        for (int i = 0; i < 20_000; i++) {
            buckets.take("user-" + i);
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(1_000);
    }

    /**
     * Between any two moments, no more is allowed than the burst plus the rate times the elapsed time; and a caller
     * that waits for the announced delay is admitted.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverMoreThanTheBurstPlusTheRateTimesTheTime(long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(100);
        int burst = 1 + random.nextInt(50);
        Duration per = random.nextBoolean() ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        Buckets buckets = new Buckets(new Rate(count, per, burst), 10, time);
        long start = time.getAsLong();
        List<Long> allowed = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Duration wait = buckets.take("ann");
            if (wait.isZero()) {
                allowed.add(time.getAsLong() - start);
            } else if (random.nextInt(4) == 0) {
                time.advance(wait);
                assertThat(buckets.take("ann")).as("seed %s, step %s", seed, i).isZero();
                allowed.add(time.getAsLong() - start);
            }
            if (random.nextInt(3) == 0) {
                time.advance(Duration.ofNanos((long) (random.nextDouble() * 3 * per.toNanos() / count)));
            }
            if (random.nextInt(200) == 0) {
                time.advance(per.multipliedBy(random.nextInt(3)));
            }
        }
        for (int from = 0; from < allowed.size(); from++) {
            for (int to = from; to < allowed.size(); to++) {
                double maximum = burst + (double) count * (allowed.get(to) - allowed.get(from)) / per.toNanos();
                assertThat(to - from + 1.0)
                        .as("seed %s, the allowed ones from %s to %s", seed, from, to)
                        .isLessThanOrEqualTo(maximum + 1e-6);
            }
        }
        assertThat(allowed).hasSizeGreaterThan(burst);
    }

    private RateLimits limits(Rate rooms) {
        return new RateLimits(Map.of(RateClass.ROOMS, rooms), time);
    }

    private static void take(RateLimits limits, String account, int times) {
        for (int i = 0; i < times; i++) {
            limits.count(RateClass.ROOMS, account);
        }
    }
}
