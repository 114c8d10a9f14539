package org.chatrpc.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitedLogTest {
    private static final String WEB = "jakarta.enterprise.web.core";

    private final Written written = new Written();
    private final AtomicLong now = new AtomicLong();
    private final RateLimitedLog log = new RateLimitedLog(List.of(written), now::get);

    @BeforeEach
    void started() {
        log.started();
    }

    @Test
    void aLoggerOfALibraryIsLimitedAndTheRestIsSummedUp() {
        publish(1_000, "org.example.Library", null);
        publish(1, "org.example.Other", null);
        assertThat(written.lines).hasSize(51);
        written.lines.clear();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        publish(1, "org.chatrpc.request", null);
        assertThat(written.lines)
                .containsExactly(
                        RateLimitedLog.class.getName()
                                + ": ... and 950 more records of the logger org.example.Library in the last minute",
                        "org.chatrpc.request: What happened");
    }

    @Test
    void onlyTheFirstStackTracesOfALoggerAreWritten() {
        publish(10, "org.example.Library", new IllegalStateException("broken"));
        assertThat(written.lines).hasSize(10);
        assertThat(written.traces).isEqualTo(3);
        assertThat(written.lines).last().asString().endsWith("(java.lang.IllegalStateException)");
    }

    @Test
    void connectionsThatClientsBreakOffAreOnlyCounted() {
        publish(1_000, WEB, new RuntimeException(new IOException("Connection is closed")));
        publish(234, "org.glassfish.grizzly.filterchain.DefaultFilterChain", new IOException("reset"));
        assertThat(written.lines).isEmpty();
        log.close();
        assertThat(written.lines).singleElement().asString().contains("... and 1,234 more records about connections");
    }

    @Test
    void theChatsOwnLoggersLimitThemselves() {
        publish(1_000, "org.chatrpc.request", new IOException("disk"));
        assertThat(written.lines).hasSize(1_000);
        assertThat(written.traces).isEqualTo(1_000);
    }

    @Test
    void nothingIsLeftOutWhileTheServerStarts() {
        RateLimitedLog starting = new RateLimitedLog(List.of(written), now::get);
        for (int i = 0; i < 100; i++) {
            starting.publish(entry(WEB, new IOException("no such file")));
        }
        assertThat(written.traces).isEqualTo(100);
    }

    private void publish(int times, String logger, Throwable thrown) {
        for (int i = 0; i < times; i++) {
            log.publish(entry(logger, thrown));
        }
    }

    private static LogRecord entry(String logger, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.WARNING, "What {0}");
        entry.setParameters(new Object[] {"happened"});
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return entry;
    }

    private static final class Written extends Handler {
        private final List<String> lines = new ArrayList<>();
        private int traces;

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLoggerName() + ": " + new LogLine().message(entry));
            traces += entry.getThrown() == null ? 0 : 1;
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // The lines are read afterwards.
        }
    }
}
