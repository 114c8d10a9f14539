package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PollPaceTest {
    private final AtomicLong now = new AtomicLong(TimeUnit.DAYS.toNanos(3));
    private final PollPace pace = new PollPace(() -> Duration.ofSeconds(1), () -> 100, now::get);

    @Test
    void upToTheTargetRateReadersPollEverySecond() {
        pollInOneSecond(99);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aboveTheTargetRateReadersAreToldToPollLessOften() {
        pollInOneSecond(350);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void readersPollEverySecondAgainOnceThereAreFewer() {
        pollInOneSecond(350);
        pollInOneSecond(50);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theIntervalIsAtMostHalfAMinute() {
        pollInOneSecond(1_000_000);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(30));
    }

    private void pollInOneSecond(int polls) {
        for (int i = 0; i < polls; i++) {
            pace.next();
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }
}
