package org.chatrpc.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private static final int REFUSALS = 3;
    private static final int CALLS = 5;
    private static final int CALLS_PER_NETWORK = 7;

    private final Lines lines = new Lines();
    private final AtomicLong now = new AtomicLong();

    @Test
    void eachCallIsLoggedAsOneLine() {
        log(true).finished(Calls.answered("SendMessage", Duration.ofNanos(3_214_567)));
        log(true).finished(Calls.refused("Login", "WRONG_CREDENTIALS"));
        assertThat(lines.written)
                .containsExactly(
                        "INFO id=1a2b3c4d op=SendMessage outcome=OK ms=3.214 in=300 out=200 user=ann",
                        "INFO id=1a2b3c4d op=Login outcome=WRONG_CREDENTIALS ms=2.000 in=300 out=200 user=-");
    }

    @Test
    void aPollWithEventsIsLoggedWithItsWaitingTime() {
        log(true).finished(Calls.poll(Duration.ofMillis(1), Duration.ofSeconds(12), 3));
        assertThat(lines.written)
                .containsExactly("INFO id=1a2b3c4d op=ReceiveMessages outcome=OK ms=1.000 in=300 out=200 user=ann"
                        + " events=3 waited_ms=12000.000");
    }

    @Test
    void pollsWithoutEventsDoNotFloodTheLog() {
        log(true).finished(Calls.poll(Duration.ofMillis(1), Duration.ofSeconds(30), 0));
        assertThat(lines.written).singleElement().asString().startsWith("DEBUG ");
    }

    @Test
    void refusedAndSlowCallsAreAlwaysLogged() {
        RequestLog notable = log(false);
        notable.finished(Calls.answered("SendMessage", Duration.ofMillis(999)));
        notable.finished(Calls.answered("SendMessage", Duration.ofMillis(1_000)));
        notable.finished(Calls.refused("SendMessage", "UNAVAILABLE"));
        notable.finished(Calls.poll(Duration.ofSeconds(2), Duration.ZERO, 0));
        assertThat(lines.written)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("DEBUG", "INFO", "INFO", "INFO");
    }

    @Test
    void refusalsBeyondTheLimitAreSummedUpWhenTheMinuteIsOver() {
        RequestLog log = log(true);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.refused("Login", "WRONG_CREDENTIALS"));
        }
        log.finished(Calls.refused("Login", "INVALID_REQUEST"));
        assertThat(lines.written).hasSize(REFUSALS + 1);
        lines.written.clear();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.tick();
        log.finished(Calls.answered("SendMessage", Duration.ofMillis(1)));
        log.finished(Calls.refused("Login", "WRONG_CREDENTIALS"));
        assertThat(lines.written).hasSize(3).startsWith("INFO more=997 outcome=WRONG_CREDENTIALS callers=strangers");
    }

    @Test
    void strangersDoNotHideTheRefusalsOfUsers() {
        RequestLog log = log(true);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.refused("SendMessage", "INVALID_VALUE"));
        }
        log.finished(Calls.refusedTo("ann", "SendMessage", "INVALID_VALUE"));
        assertThat(lines.written).last().asString().endsWith("user=ann");
        log.close();
        assertThat(lines.written).last().isEqualTo("INFO more=997 outcome=INVALID_VALUE callers=strangers");
    }

    @Test
    void nobodyFillsTheLogWithSuccessfulCalls() {
        RequestLog log = log(true);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.answeredTo("", "192.0.2.1"));
            log.finished(Calls.answeredTo("ann", "192.0.2.1"));
        }
        assertThat(lines.written).hasSize(2 * CALLS);
        log.finished(Calls.answeredTo("bob", "192.0.2.1"));
        assertThat(lines.written).last().asString().endsWith("user=bob");

        lines.written.clear();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.tick();
        log.finished(Calls.answeredTo("ann", "192.0.2.1"));
        assertThat(lines.written)
                .hasSize(3)
                .contains("INFO more=995 outcome=OK callers=strangers", "INFO more=995 outcome=OK callers=users")
                .last()
                .asString()
                .endsWith("user=ann");
    }

    @Test
    void manyAccountsOfOneNetworkShareItsLinesAndLeaveThoseOfOthers() {
        RequestLog log = log(true);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.answeredTo("user" + i, "2001:db8::" + Integer.toHexString(i)));
        }
        assertThat(lines.written).hasSize(CALLS_PER_NETWORK);
        log.finished(Calls.answeredTo("ann", "192.0.2.1"));
        assertThat(lines.written).last().asString().endsWith("user=ann");
    }

    /** As many networks as an attacker may have fill no log, and hide no call of those who are signed in. */
    @Test
    void strangersOfCountlessNetworksShareTheLinesOfOne() {
        RequestLog log = log(true);
        for (int i = 0; i < 20_000; i++) {
            log.finished(Calls.answeredTo("", "2001:db8:" + Integer.toHexString(i) + "::1"));
        }
        assertThat(lines.written).hasSize(CALLS_PER_NETWORK);
        log.finished(Calls.answeredTo("ann", "192.0.2.1"));
        assertThat(lines.written).last().asString().endsWith("user=ann");
        log.close();
        assertThat(lines.written).last().isEqualTo("INFO more=19993 outcome=OK callers=strangers");
    }

    @Test
    void slowCallsCountToo() {
        RequestLog log = log(false);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.answered("GetHistory", Duration.ofSeconds(2)));
        }
        assertThat(lines.written).hasSize(CALLS);
    }

    /** The thread of such a poll may be one that everybody waits for. */
    @Test
    void theThreadOfAPollWithoutEventsLogsNoSums() {
        RequestLog log = log(true);
        for (int i = 0; i < 1_000; i++) {
            log.finished(Calls.answeredTo("ann", "192.0.2.1"));
        }
        lines.written.clear();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.finished(Calls.poll(Duration.ofMillis(1), Duration.ZERO, 0));
        assertThat(lines.written).singleElement().asString().startsWith("DEBUG ");
        log.tick();
        assertThat(lines.written).last().isEqualTo("INFO more=995 outcome=OK callers=users");
    }

    private RequestLog log(boolean all) {
        return new RequestLog(
                lines, all, new RequestLog.Quotas(REFUSALS, CALLS, CALLS_PER_NETWORK), now::get, Thread::new);
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
