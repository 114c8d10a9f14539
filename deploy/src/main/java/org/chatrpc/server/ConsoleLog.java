package org.chatrpc.server;

import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Shows warnings and errors on the console, one line each; stack traces stay in the log file. */
final class ConsoleLog extends Handler {

    private final Console console;
    private final LogLine lines = new LogLine();

    ConsoleLog(Console console, boolean verbose) {
        this.console = console;
        setLevel(verbose ? Level.ALL : Level.WARNING);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        Throwable thrown = entry.getThrown();
        console.warn(entry.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + lines.message(entry)
                + (thrown == null ? "" : " (" + thrown + ")"));
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
