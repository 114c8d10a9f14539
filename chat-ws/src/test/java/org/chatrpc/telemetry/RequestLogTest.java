package org.chatrpc.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private final Lines lines = new Lines();

    @Test
    void eachCallIsLoggedAsOneLine() {
        new RequestLog(lines, true).finished(Calls.answered("SendMessage", Duration.ofNanos(3_214_567)));
        new RequestLog(lines, true).finished(Calls.refused("Login", "WRONG_CREDENTIALS"));
        assertThat(lines.written)
                .containsExactly(
                        "INFO id=1a2b3c4d op=SendMessage outcome=OK ms=3.214 in=300 out=200 user=ann",
                        "INFO id=1a2b3c4d op=Login outcome=WRONG_CREDENTIALS ms=2.000 in=300 out=200 user=-");
    }

    @Test
    void aPollWithEventsIsLoggedWithItsWaitingTime() {
        new RequestLog(lines, true).finished(Calls.poll(Duration.ofMillis(1), Duration.ofSeconds(12), 3));
        assertThat(lines.written)
                .containsExactly("INFO id=1a2b3c4d op=ReceiveMessages outcome=OK ms=1.000 in=300 out=200 user=ann"
                        + " events=3 waited_ms=12000.000");
    }

    @Test
    void pollsWithoutEventsDoNotFloodTheLog() {
        new RequestLog(lines, true).finished(Calls.poll(Duration.ofMillis(1), Duration.ofSeconds(30), 0));
        assertThat(lines.written).singleElement().asString().startsWith("DEBUG ");
    }

    @Test
    void refusedAndSlowCallsAreAlwaysLogged() {
        RequestLog notable = new RequestLog(lines, false);
        notable.finished(Calls.answered("SendMessage", Duration.ofMillis(999)));
        notable.finished(Calls.answered("SendMessage", Duration.ofMillis(1_000)));
        notable.finished(Calls.refused("SendMessage", "UNAVAILABLE"));
        notable.finished(Calls.poll(Duration.ofSeconds(2), Duration.ZERO, 0));
        assertThat(lines.written)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("DEBUG", "INFO", "INFO", "INFO");
    }

    private static final class Lines implements System.Logger {
        private final List<String> written = new ArrayList<>();

        @Override
        public String getName() {
            return RequestLog.NAME;
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            assertThat(parameters).as("the message is already formatted").isNull();
            written.add(level + " " + format);
        }
    }
}
