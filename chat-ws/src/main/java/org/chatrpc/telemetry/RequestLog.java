package org.chatrpc.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.chatrpc.limit.LogQuota;
import org.chatrpc.limit.Network;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.FinishedCall;

/**
 * Logs one line per call with the logger {@code org.chatrpc.request}: who did what and with what outcome, never any
 * content.
 *
 * <p>Polls that returned nothing are logged at DEBUG, because they would drown everything else; refused and slow calls
 * are logged at INFO even where others are not. Callers cannot flood the log: refusals beyond a number per minute are
 * summarised, and so are successful calls of a caller or a network, including slow ones. Those of signed-in users count
 * separately, so that anonymous callers cannot hide them. Thread-safe.
 */
public final class RequestLog implements CallListener {
    /** The logger's name. */
    public static final String NAME = "org.chatrpc.request";

    private static final String STRANGERS = "strangers";
    private static final String USERS = "users";
    private static final String OK = "OK";
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofSeconds(10);

    private final Logger logger;
    private final boolean all;
    private final LogQuota strangers;
    private final LogQuota users;
    private final CallQuota strangersCalls;
    private final CallQuota usersCalls;
    private final PeriodicTask sums;

    /**
     * How much is logged of what many callers do.
     *
     * @param refusalsPerMinute how many refusals with the same code are logged one by one
     * @param callsPerMinute how many successful calls of one account are, or of one network without an account
     * @param callsPerNetwork how many successful calls of the accounts of one network are, and how many of all without an account
     */
    public record Quotas(int refusalsPerMinute, int callsPerMinute, int callsPerNetwork) {}

    /**
     * @param all whether successful calls are logged at INFO rather than DEBUG
     * @param threads starts the thread that logs sums
     */
    public RequestLog(boolean all, Quotas quotas, ThreadFactory threads) {
        this(System.getLogger(NAME), all, quotas, System::nanoTime, threads);
    }

    RequestLog(Logger logger, boolean all, Quotas quotas, LongSupplier nanoTime, ThreadFactory threads) {
        this.logger = logger;
        this.all = all;
        strangers = refusals(quotas, STRANGERS, nanoTime);
        users = refusals(quotas, USERS, nanoTime);
        strangersCalls = calls(quotas, STRANGERS, nanoTime);
        usersCalls = calls(quotas, USERS, nanoTime);
        sums = new PeriodicTask("Logging how many calls were not logged", TICK, TICK, threads);
    }

    private LogQuota refusals(Quotas quotas, String callers, LongSupplier nanoTime) {
        return new LogQuota(quotas.refusalsPerMinute(), (code, count) -> logSum(callers, code, count), nanoTime);
    }

    private CallQuota calls(Quotas quotas, String callers, LongSupplier nanoTime) {
        return new CallQuota(
                quotas.callsPerMinute(), quotas.callsPerNetwork(), count -> logSum(callers, OK, count), nanoTime);
    }

    @Override
    public void finished(FinishedCall call) {
        boolean isForAll = isNotable(call) || (all && !call.isIdlePoll());
        // Debug lines are not limited, because servers omit them unless configured otherwise.
        if (isForAll && !admits(call)) {
            return;
        }
        Level level = isForAll ? Level.INFO : Level.DEBUG;
        if (logger.isLoggable(level)) {
            logger.log(level, line(call));
        }
    }

    /**
     * Starts a thread that logs the summaries of each minute soon after it: the thread of a call does so only if it
     * logs anyway, because the threads of most polls must never wait for the disk.
     */
    public void start() {
        sums.start(() -> {
            tick();
            return TICK;
        });
    }

    /** Logs the sums of a minute that is over, if there was more than is logged. */
    void tick() {
        strangers.tick();
        users.tick();
        strangersCalls.tick();
        usersCalls.tick();
    }

    private boolean admits(FinishedCall call) {
        boolean isStranger = call.username().isEmpty();
        if (call.fault().isPresent()) {
            return (isStranger ? strangers : users).admits(call.fault().get());
        }
        Network network = Network.of(call.address());
        // Networks are cheap, and accounts are not: all strangers together count as one network.
        return isStranger
                ? strangersCalls.admits(network.prefix(), Network.UNKNOWN)
                : usersCalls.admits(call.username(), network);
    }

    /** Logs what has not been logged yet; for the end of the application. */
    public void close() {
        sums.close();
        strangers.flushSummary();
        users.flushSummary();
        strangersCalls.flushSummary();
        usersCalls.flushSummary();
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
                .add("outcome", call.fault().orElse(OK))
                .addMillis("ms", call.work())
                .add("in", call.bytesIn())
                .add("out", call.bytesOut())
                .add("user", call.username());
        call.poll().ifPresent(poll -> line.add("events", poll.events()).addMillis("waited_ms", poll.waited()));
        return line.toString();
    }
}
