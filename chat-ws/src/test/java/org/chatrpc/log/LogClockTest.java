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
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    /** What the system's clock is wrong by. */
    private Duration wrong = Duration.ZERO;

    private Duration passed = Duration.ZERO;

    private final LogClock clock =
            new LogClock(new SystemClock(), () -> passed.toNanos(), Duration.ofSeconds(5), PATIENCE);

    private final class SystemClock extends Clock {
        @Override
        public Instant instant() {
            return right().plus(wrong);
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
        return START.plus(passed);
    }

    /** Lets time pass as it does for a server: with a look at the clock now and then. */
    private void pass(Duration time) {
        for (long left = time.toSeconds(); left > 0; left--) {
            passed = passed.plusSeconds(1);
            clock.now();
        }
    }

    @Test
    void aClockThatIsRightIsFollowed() {
        pass(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo(right());
    }

    @Test
    void smallCorrectionsAreFollowedHoweverMany() {
        for (int i = 0; i < 100; i++) {
            wrong = wrong.minusMillis(500);
            pass(Duration.ofSeconds(1));
            assertThat(clock.now()).isEqualTo(right().plus(wrong));
        }
    }

    @Test
    void whileTheClockIsSetBackTimeGoesOn() {
        wrong = Duration.ofHours(-2);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pass(Duration.ofSeconds(1));
            times.add(clock.now());
            assertThat(clock.now()).isEqualTo(right());
        }
        wrong = Duration.ZERO;
        times.add(clock.now());
        assertThat(times).isSorted();
    }

    @Test
    void aClockThatStaysSetBackIsBelievedInTheEnd() {
        wrong = Duration.ofHours(-2);
        pass(PATIENCE.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(right().plus(wrong));
    }

    @Test
    void aClockThatJumpsAheadAndReturnsIsFollowedBothTimes() {
        wrong = Duration.ofDays(1);
        pass(Duration.ofSeconds(3));
        assertThat(clock.now()).isEqualTo(right().plus(wrong));
        wrong = Duration.ZERO;
        assertThat(clock.now()).isEqualTo(right());
    }

    @Test
    void afterTheMachineSleptTheClockIsFollowedAtOnce() {
        wrong = Duration.ofHours(8);
        assertThat(clock.now()).isEqualTo(right().plus(wrong));
        pass(PATIENCE.plusMinutes(1));
        wrong = Duration.ofHours(7);
        assertThat(clock.now()).as("set back from there").isEqualTo(right().plusSeconds(8 * 3600));
    }
}
