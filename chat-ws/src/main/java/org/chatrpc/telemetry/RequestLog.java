package org.chatrpc.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.chatrpc.limit.LogQuota;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.FinishedCall;

/**
 * Logs one line per call with the logger {@code org.chatrpc.request}: who did what and with what outcome, never any
 * content.
 *
 * <p>Polls that returned nothing are logged at DEBUG, as they would drown everything else; refused and slow calls are
 * always logged at INFO. Refusals beyond a number per minute are summed up, so that nobody can fill the log with them; those
 * of signed-in users count separately, so that a stranger cannot hide them. Thread-safe.
 */
public final class RequestLog implements CallListener {
    /** The logger's name. */
    public static final String NAME = "org.chatrpc.request";

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Logger logger;
    private final boolean all;
    private final LogQuota strangers;
    private final LogQuota users;

    /**
     * @param all whether successful calls are logged at INFO rather than DEBUG
     * @param refusalsPerMinute how many refusals with the same code are logged one by one
     */
    public RequestLog(boolean all, int refusalsPerMinute) {
        this(System.getLogger(NAME), all, refusalsPerMinute, System::nanoTime);
    }

    RequestLog(Logger logger, boolean all, int refusalsPerMinute, LongSupplier nanoTime) {
        this.logger = logger;
        this.all = all;
        strangers = new LogQuota(refusalsPerMinute, (code, count) -> logSum("strangers", code, count), nanoTime);
        users = new LogQuota(refusalsPerMinute, (code, count) -> logSum("users", code, count), nanoTime);
    }

    @Override
    public void finished(FinishedCall call) {
        strangers.tick();
        users.tick();
        if (call.fault().isPresent()) {
            LogQuota quota = call.username().isEmpty() ? strangers : users;
            if (!quota.admits(call.fault().get())) {
                return;
            }
        }
        Level level = isNotable(call) || (all && !call.isIdlePoll()) ? Level.INFO : Level.DEBUG;
        if (logger.isLoggable(level)) {
            logger.log(level, line(call));
        }
    }

    /** Logs what has not been logged yet; for the end of the application. */
    public void close() {
        strangers.sumUp();
        users.sumUp();
    }

    private void logSum(String callers, String code, long count) {
        logger.log(
                Level.INFO,
                new KeyValueLine()
                        .add("more", count)
                        .add("outcome", code)
                        .add("callers", callers)
                        .toString());
    }

    private static boolean isNotable(FinishedCall call) {
        return call.fault().isPresent() || call.work().compareTo(SLOW) >= 0;
    }

    private static String line(FinishedCall call) {
        KeyValueLine line = new KeyValueLine()
                .add("id", call.id())
                .add("op", call.operation())
                .add("outcome", call.fault().orElse("OK"))
                .addMillis("ms", call.work())
                .add("in", call.bytesIn())
                .add("out", call.bytesOut())
                .add("user", call.username());
        call.poll().ifPresent(poll -> line.add("events", poll.events()).addMillis("waited_ms", poll.waited()));
        return line.toString();
    }
}
