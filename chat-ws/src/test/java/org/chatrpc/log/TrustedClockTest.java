package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chatrpc.account.TestClock;
import org.junit.jupiter.api.Test;

/** What the clock is believed, by which something is deleted. */
class TrustedClockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Duration YEAR = Duration.ofDays(365);

    private final TestClock system = new TestClock();
    private final Instant start = system.instant();
    private final TrustedClock trusted = clock(GRACE);

    private TrustedClock clock(Duration grace) {
        return new TrustedClock(system, system::nanos, Duration.ofSeconds(5), grace);
    }

    private void glitch(Duration by) {
        system.set(system.instant().plus(by));
    }

    @Test
    void followsAClockThatIsNotChanged() {
        for (int i = 0; i < 1_000; i++) {
            system.advance(Duration.ofMinutes(i % 7));
            // Gradual corrections, which add up to more than the tolerance.
            glitch(Duration.ofMillis(100));
            assertThat(trusted.instant()).isEqualTo(system.instant());
        }
    }

    @Test
    void aJumpAheadIsFollowedAfterTheGracePeriodOnly() {
        glitch(YEAR);
        assertThat(trusted.instant()).isEqualTo(start);
        system.advance(GRACE.minus(SECOND));
        assertThat(trusted.instant()).isEqualTo(start.plus(GRACE).minus(SECOND));
        system.advance(SECOND);
        assertThat(trusted.instant()).isEqualTo(system.instant());
    }

    @Test
    void aGlitchIsNeverBelieved() {
        for (int i = 0; i < 5; i++) {
            glitch(YEAR);
            assertThat(trusted.instant()).isEqualTo(start.plus(GRACE.multipliedBy(i)));
            glitch(YEAR.negated());
            system.advance(GRACE);
            assertThat(trusted.instant()).isEqualTo(system.instant());
        }
    }

    @Test
    void aSecondJumpBeginsAnotherGracePeriod() {
        glitch(Duration.ofHours(1));
        assertThat(trusted.instant()).isEqualTo(start);
        system.advance(GRACE.minus(SECOND));
        glitch(YEAR);
        assertThat(trusted.instant()).isEqualTo(start.plus(GRACE).minus(SECOND));
        system.advance(SECOND);
        assertThat(trusted.instant()).isEqualTo(start.plus(GRACE));
        system.advance(GRACE);
        assertThat(trusted.instant()).isEqualTo(system.instant());
    }

    @Test
    void anEarlierTimeIsFollowedAtOnce() {
        glitch(YEAR.negated());
        assertThat(trusted.instant()).isEqualTo(start.minus(YEAR));
        glitch(YEAR);
        assertThat(trusted.instant()).as("ahead again").isEqualTo(start.minus(YEAR));
        system.advance(GRACE);
        assertThat(trusted.instant()).isEqualTo(system.instant());
    }

    @Test
    void atTheStartTheLastEntryOfTheLogSaysWhatTimeItIs() {
        trusted.startFrom(start.minus(YEAR));
        assertThat(trusted.instant()).isEqualTo(start.minus(YEAR));
        system.advance(SECOND);
        // The log is opened again later.
        trusted.startFrom(start.minus(YEAR));
        assertThat(trusted.instant()).isEqualTo(start.minus(YEAR).plus(SECOND));
        system.advance(GRACE);
        assertThat(trusted.instant()).isEqualTo(system.instant());
    }

    @Test
    void aLogWithoutEntriesOrWithNewOnesSaysNothing() {
        trusted.startFrom(Instant.EPOCH);
        assertThat(trusted.instant()).isEqualTo(start);
        trusted.startFrom(start.minus(SECOND));
        assertThat(trusted.instant()).isEqualTo(start);
        clock(GRACE).startFrom(start.plus(YEAR));
        assertThat(trusted.instant()).isEqualTo(start);
    }

    @Test
    void withoutAGracePeriodTheSystemClockIsBelieved() {
        TrustedClock believing = clock(Duration.ZERO);
        believing.startFrom(start.minus(YEAR));
        assertThat(believing.instant()).isEqualTo(start);
        glitch(YEAR);
        assertThat(believing.instant()).isEqualTo(start.plus(YEAR));
    }
}
