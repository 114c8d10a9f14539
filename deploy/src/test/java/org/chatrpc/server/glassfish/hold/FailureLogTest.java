package org.chatrpc.server.glassfish.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private final Logger logger = Logger.getLogger(FailureLog.class.getName());
    private final List<LogRecord> written = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            written.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void oneFailureAMinuteIsLoggedWithItsTraceAndTheNumberOfThoseBefore() {
        FailureLog failures = new FailureLog(now::get);
        for (int i = 0; i < 1_000; i++) {
            failures.log(new StackOverflowError());
        }
        assertThat(written)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getThrown()).isInstanceOf(StackOverflowError.class));
        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        failures.log(new IllegalStateException());
        assertThat(written)
                .extracting(LogRecord::getMessage)
                .last()
                .isEqualTo("A request that waited could not be answered, nor 999 before");
    }
}
