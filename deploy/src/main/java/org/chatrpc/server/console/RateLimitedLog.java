package org.chatrpc.server.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Limits the log records of GlassFish and the libraries to what a person can read, because any client can cause a warning
 * per request, mostly with a stack trace: of each logger a number of records a minute, fewer of them with a stack trace,
 * and none about a connection that a client broke off or used wrongly. The rest is counted and summed up. The chat's own
 * loggers limit themselves.
 */
final class RateLimitedLog extends Handler {

    private static final String OWN = "org.chatrpc.";
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MAX_RECORDS = 50;
    private static final int MAX_TRACES = 3;
    private static final String BROKEN = "about connections that clients broke off or used wrongly";

    /** Loggers that report what arrives over connections, by the beginnings of their names. */
    private static final List<String> ABOUT_CONNECTIONS = List.of("org.glassfish.grizzly", "jakarta.enterprise.web");

    /** Thrown by Grizzly for a malformed chunk; no IOException, and not named in code because only one package knows Grizzly. */
    private static final String BROKEN_CONTENT = "org.glassfish.grizzly.http.HttpBrokenContentException";

    private final List<Handler> handlers;
    private final LongSupplier nanoTime;
    private final LogLine lines = new LogLine();
    private volatile boolean started;

    /** Guarded by this. */
    private long minuteStart;

    /** How many records, of which how many with a stack trace, and how many left out, by kind; guarded by this. */
    private final Map<String, int[]> counts = new TreeMap<>();

    RateLimitedLog(List<Handler> handlers, LongSupplier nanoTime) {
        this.handlers = List.copyOf(handlers);
        this.nanoTime = nanoTime;
        this.minuteStart = nanoTime.getAsLong();
    }

    @Override
    public void publish(LogRecord entry) {
        if (!started || admits(entry)) {
            handlers.forEach(handler -> handler.publish(entry));
        }
    }

    /** From now on, records are limited: until then, all are needed to find out why a start failed. */
    void started() {
        started = true;
    }

    private synchronized boolean admits(LogRecord entry) {
        if (nanoTime.getAsLong() - minuteStart >= MINUTE_NANOS) {
            flushSummary();
        }
        String logger = String.valueOf(entry.getLoggerName());
        if (logger.startsWith(OWN)) {
            return true;
        }
        if (isBroken(logger, entry.getThrown())) {
            counts.computeIfAbsent(BROKEN, kind -> new int[3])[2]++;
            return false;
        }
        int[] count = counts.computeIfAbsent("of the logger " + logger, kind -> new int[3]);
        if (count[0]++ >= MAX_RECORDS) {
            count[2]++;
            return false;
        }
        if (entry.getThrown() != null && count[1]++ >= MAX_TRACES) {
            withoutTrace(entry);
        }
        return true;
    }

    private void withoutTrace(LogRecord entry) {
        entry.setMessage(
                lines.message(entry) + " (" + entry.getThrown().getClass().getName() + ")");
        entry.setParameters(null);
        entry.setResourceBundle(null);
        entry.setThrown(null);
    }

    private static boolean isBroken(String logger, @Nullable Throwable thrown) {
        if (ABOUT_CONNECTIONS.stream().noneMatch(logger::startsWith)) {
            return false;
        }
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException || t.getClass().getName().equals(BROKEN_CONTENT)) {
                return true;
            }
        }
        return false;
    }

    /** Guarded by this. */
    private void flushSummary() {
        counts.forEach((kind, count) -> {
            if (count[2] > 0) {
                LogRecord summary = new LogRecord(
                        Level.WARNING, String.format("... and %,d more records %s in the last minute", count[2], kind));
                summary.setLoggerName(RateLimitedLog.class.getName());
                handlers.forEach(handler -> handler.publish(summary));
            }
        });
        counts.clear();
        minuteStart = nanoTime.getAsLong();
    }

    @Override
    public void flush() {
        handlers.forEach(Handler::flush);
    }

    @Override
    public synchronized void close() {
        flushSummary();
        handlers.forEach(Handler::close);
    }
}
