package org.chatrpc.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.chatrpc.soap.CallListener;
import org.chatrpc.soap.FinishedCall;

/**
 * Logs one line per call with the logger {@code org.chatrpc.request}: who did what and with what outcome, never any
 * content.
 *
 * <p>Polls that returned nothing are logged at DEBUG, as they would drown everything else; refused and slow calls are
 * always logged at INFO. Thread-safe.
 */
public final class RequestLog implements CallListener {
    /** The logger's name. */
    public static final String NAME = "org.chatrpc.request";

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Logger logger;
    private final boolean all;

    /**
     * @param all whether successful calls are logged at INFO rather than DEBUG
     */
    public RequestLog(boolean all) {
        this(System.getLogger(NAME), all);
    }

    RequestLog(Logger logger, boolean all) {
        this.logger = logger;
        this.all = all;
    }

    @Override
    public void finished(FinishedCall call) {
        Level level = isNotable(call) || (all && !call.isIdlePoll()) ? Level.INFO : Level.DEBUG;
        if (logger.isLoggable(level)) {
            logger.log(level, line(call));
        }
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
