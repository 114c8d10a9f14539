package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogQuotaTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** Near the overflow, which a monotonic clock may pass. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);

    private final List<String> sums = new ArrayList<>();
    private final LogQuota quota = new LogQuota(2, (kind, count) -> sums.add(kind + " " + count), now::get);

    @Test
    void eachKindHasItsOwnQuotaPerMinute() {
        assertThat(List.of(quota.admits("a"), quota.admits("a"), quota.admits("a"), quota.admits("b")))
                .containsExactly(true, true, false, true);
        now.addAndGet(MINUTE - 1);
        assertThat(quota.admits("a")).isFalse();
        now.addAndGet(1);
        assertThat(quota.admits("a")).isTrue();
    }

    @Test
    void theRestIsSummedUpOnce() {
        IntStream.range(0, 5).forEach(i -> quota.admits("a"));
        IntStream.range(0, 2).forEach(i -> quota.admits("b"));
        quota.tick();
        assertThat(sums).isEmpty();
        now.addAndGet(MINUTE);
        quota.tick();
        quota.flushSummary();
        assertThat(sums).containsExactly("a 3");
    }

    @Test
    void aQuotaOfNothingOnlySumsUp() {
        LogQuota nothing = new LogQuota(0, (kind, count) -> sums.add(kind + " " + count), now::get);
        assertThat(nothing.admits("a")).isFalse();
        nothing.flushSummary();
        assertThat(sums).containsExactly("a 1");
    }

    @Test
    void noEventOfSeveralThreadsIsLost() {
        AtomicInteger admitted = new AtomicInteger();
        IntStream.range(0, 10_000).parallel().forEach(i -> {
            if (quota.admits("a")) {
                admitted.incrementAndGet();
            }
        });
        quota.flushSummary();
        assertThat(admitted).hasValue(2);
        assertThat(sums).containsExactly("a 9998");
    }
}
