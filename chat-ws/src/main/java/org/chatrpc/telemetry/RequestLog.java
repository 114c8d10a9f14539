package org.chatrpc.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.chatrpc.soap.CallListener;
import org.chatrpc.soap.FinishedCall;

/**
 * One line for each call in the log {@code org.chatrpc.request}: who did what, and what became of it, never what was said.
 *
 * <p>Polls that brought nothing are at level DEBUG, as they would drown the others; refused and slow calls are always at
 * INFO. Thread-safe.
 */
public final class RequestLog implements CallListener {
    /** The logger's name. */
    public static final String NAME = "org.chatrpc.request";

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Logger logger;
    private final boolean all;

    /** @param all whether calls that went as they should are at INFO; else they are at DEBUG */
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
        call.poll().ifPresent(poll -> line.add("events", poll.events()).addMillis("waited_ms", poll.held()));
        return line.toString();
    }
}
