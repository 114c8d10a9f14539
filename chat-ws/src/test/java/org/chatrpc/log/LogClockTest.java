package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogClockTest {
    private static final Duration GRACE_PERIOD = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    /** The error of the system clock. */
    private Duration error = Duration.ZERO;

    private Duration elapsed = Duration.ZERO;

    private final LogClock clock =
            new LogClock(new SystemClock(), () -> elapsed.toNanos(), Duration.ofSeconds(5), GRACE_PERIOD);

    private final class SystemClock extends Clock {
        @Override
        public Instant instant() {
            return right().plus(error);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Instant right() {
        return START.plus(elapsed);
    }

    /** Lets time pass as on a server, where the clock is read regularly. */
    private void pass(Duration time) {
        for (long left = time.toSeconds(); left > 0; left--) {
            elapsed = elapsed.plusSeconds(1);
            clock.now();
        }
    }

    @Test
    void aCorrectClockIsFollowed() {
        pass(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo(right());
    }

    @Test
    void smallCorrectionsAreFollowed() {
        for (int i = 0; i < 100; i++) {
            error = error.minusMillis(500);
            pass(Duration.ofSeconds(1));
            assertThat(clock.now()).isEqualTo(right().plus(error));
        }
    }

    @Test
    void timeContinuesAfterTheClockWasSetBack() {
        error = Duration.ofHours(-2);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pass(Duration.ofSeconds(1));
            times.add(clock.now());
            assertThat(clock.now()).isEqualTo(right());
        }
        error = Duration.ZERO;
        times.add(clock.now());
        assertThat(times).isSorted();
    }

    @Test
    void aClockThatStaysBehindIsAcceptedEventually() {
        error = Duration.ofHours(-2);
        pass(GRACE_PERIOD.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(right().plus(error));
    }

    @Test
    void aClockThatJumpsAheadAndBackIsFollowedBothTimes() {
        error = Duration.ofDays(1);
        pass(Duration.ofSeconds(3));
        assertThat(clock.now()).isEqualTo(right().plus(error));
        error = Duration.ZERO;
        assertThat(clock.now()).isEqualTo(right());
    }

    @Test
    void afterASuspendTheClockIsFollowedAtOnce() {
        error = Duration.ofHours(8);
        assertThat(clock.now()).isEqualTo(right().plus(error));
        pass(GRACE_PERIOD.plusMinutes(1));
        error = Duration.ofHours(7);
        assertThat(clock.now()).as("set back from there").isEqualTo(right().plusSeconds(8 * 3600));
    }
}
