package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PollBackpressureTest {
    private final AtomicLong now = new AtomicLong(TimeUnit.DAYS.toNanos(3));
    private final PollBackpressure pace = new PollBackpressure(() -> Duration.ofSeconds(1), () -> 100, now::get);

    @Test
    void upToTheTargetRateReadersPollEverySecond() {
        pollInOneSecond(99);
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aboveTheTargetRateReadersAreToldToPollLessOften() {
        pollInOneSecond(350);
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void readersPollEverySecondAgainOnceThereAreFewer() {
        pollInOneSecond(350);
        pollInOneSecond(50);
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theIntervalIsAtMostHalfAMinute() {
        pollInOneSecond(1_000_000);
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(30));
    }

    /** Nobody can make others wait (DESIGN, section 5). */
    @Test
    void anAccountThatFloodsSlowsDownNobody() {
        for (int second = 0; second < 2; second++) {
            for (int i = 0; i < 10_000; i++) {
                pace.next("flooder");
            }
            pollInOneSecond(90);
        }
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void twoPollsASecondOfEachAccountCount() {
        for (int i = 0; i < 60; i++) {
            for (int poll = 0; poll < 5; poll++) {
                pace.next("user" + i);
            }
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(pace.next("ann")).isEqualTo(Duration.ofSeconds(2));
    }

    private void pollInOneSecond(int polls) {
        for (int i = 0; i < polls; i++) {
            pace.next("user" + i);
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }
}
