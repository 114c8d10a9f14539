package org.chatrpc.store.sql.table.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.Test;

class EntryTimeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private long nanos = Long.MAX_VALUE - 5;
    private final EntryTime time = new EntryTime(Duration.ofSeconds(5), () -> nanos);

    @Test
    void anEntryIsDatedByThisClock() {
        assertThat(time.next(NOW.plusNanos(999), NOW.minusSeconds(1))).isEqualTo(NOW);
    }

    @Test
    void anEntryIsNotDatedBeforeThePreviousOneIfClocksDifferSlightly() {
        assertThat(time.next(NOW, NOW.plusSeconds(5))).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void laterEntriesDoNotFollowADateInTheFuture() {
        assertThat(time.next(NOW, NOW.plusSeconds(6))).isEqualTo(NOW);
    }

    @Test
    void differingClocksAreLoggedAtIntervals() {
        try (LogLines lines = LogLines.of(EntryTime.class)) {
            for (int i = 0; i < 100; i++) {
                time.next(NOW, NOW.plusSeconds(60));
            }
            assertThat(lines.at(Level.WARNING)).hasSize(1).first().asString().contains("60 s ahead");
            nanos += Duration.ofMinutes(10).toNanos();
            time.next(NOW, NOW.plusSeconds(60));
            assertThat(lines.at(Level.WARNING)).hasSize(2);
        }
    }
}
