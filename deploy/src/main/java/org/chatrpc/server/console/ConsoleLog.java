package org.chatrpc.server.console;

import java.util.Locale;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Prints warnings and errors on the console, one line each. Only the log file gets stack traces, warnings about client
 * requests, because any client could flood the console with them, and, until {@link #started}, messages of other
 * components, because GlassFish reports a failed start in ten ways.
 */
final class ConsoleLog extends Handler {

    private static final Set<String> ABOUT_CLIENTS =
            Set.of("jakarta.enterprise.webservices.security", "com.sun.xml.ws.transport.http.HttpAdapter");

    private static final String OWN = "org.chatrpc.";

    private final Console console;
    private final boolean verbose;
    private volatile boolean starting = true;
    private final LogLine lines = new LogLine();

    ConsoleLog(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
        setLevel(verbose ? Level.ALL : Level.WARNING);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry) || (!verbose && !isForConsole(String.valueOf(entry.getLoggerName())))) {
            return;
        }
        Throwable thrown = entry.getThrown();
        console.warn(word(entry.getLevel()) + ": " + lines.message(entry)
                + (thrown == null ? "" : " (" + LogLine.oneLine(thrown.toString()) + ")"));
    }

    void started() {
        starting = false;
    }

    private boolean isForConsole(String logger) {
        return starting ? logger.startsWith(OWN) : !ABOUT_CLIENTS.contains(logger);
    }

    private static String word(Level level) {
        return level.equals(Level.SEVERE) ? "error" : level.getName().toLowerCase(Locale.ROOT);
    }

    @Override
    public void flush() {
        // The console flushes after each line.
    }

    @Override
    public void close() {
        // The console outlives the log, because the last lines are printed after it.
    }
}
