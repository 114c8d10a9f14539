package org.chatrpc.server;

import java.util.Locale;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Shows warnings and errors on the console, one line each; stack traces stay in the log file, and so do complaints about
 * what a client sent: anybody could fill the console with them.
 */
final class ConsoleLog extends Handler {

    private static final Set<String> ABOUT_CLIENTS =
            Set.of("jakarta.enterprise.webservices.security", "com.sun.xml.ws.transport.http.HttpAdapter");

    private final Console console;
    private final boolean verbose;
    private final LogLine lines = new LogLine();

    ConsoleLog(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
        setLevel(verbose ? Level.ALL : Level.WARNING);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry) || !verbose && ABOUT_CLIENTS.contains(String.valueOf(entry.getLoggerName()))) {
            return;
        }
        Throwable thrown = entry.getThrown();
        console.warn(entry.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + lines.message(entry)
                + (thrown == null ? "" : " (" + LogLine.oneLine(thrown.toString()) + ")"));
    }

    @Override
    public void flush() {
        // The console flushes every line.
    }

    @Override
    public void close() {
        // The console outlives the log: the last lines are still to come.
    }
}
