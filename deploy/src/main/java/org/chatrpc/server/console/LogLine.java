package org.chatrpc.server.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats each record as one line, in UTC, followed by the stack trace if there is one. */
final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord entry) {
        return TIME.format(entry.getInstant()) + ' ' + entry.getLevel().getName() + " [" + entry.getLongThreadID()
                + "] " + entry.getLoggerName() + ": " + message(entry) + System.lineSeparator() + trace(entry);
    }

    /** On one line, so that nobody can forge a record with a line break. */
    String message(LogRecord entry) {
        return oneLine(String.valueOf(formatMessage(entry)));
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " | ");
    }

    private static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
