package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private final AtomicLong now = new AtomicLong();
    private final Lines lines = new Lines();
    private final FailureLog failures = new FailureLog(lines, "Something failed", now::get);

    @Test
    void aFewTracesAMinuteAreLoggedAndTheRestIsCounted() {
        for (int i = 0; i < 1_000; i++) {
            failures.log(new StackOverflowError());
        }
        assertThat(lines.written).hasSize(3).containsOnly("Something failed java.lang.StackOverflowError");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        failures.log(new IllegalStateException("again"));
        assertThat(lines.written)
                .endsWith(
                        "Something failed (997 more times)", "Something failed java.lang.IllegalStateException: again");
    }

    @Test
    void aLogThatFailsKeepsNobodyFromHandlingTheFailure() {
        lines.fails = true;
        IllegalStateException failure = new IllegalStateException("first");
        failures.log(failure);
        assertThat(failure).hasSuppressedException(new IllegalArgumentException("as the test wants"));
    }

    private static final class Lines implements Logger {
        private final List<String> written = new ArrayList<>();
        private boolean fails;

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            if (fails) {
                throw new IllegalArgumentException("as the test wants");
            }
            written.add(message + " " + thrown);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object @Nullable ... parameters) {
            written.add(format);
        }
    }
}
