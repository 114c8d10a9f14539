package org.chatrpc.server.console;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats each record as one line, in UTC, followed by the stack trace if there is one. */
final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private static final int MAX_LENGTH = 2_000;

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder(160)
                .append(TIME.format(entry.getInstant()))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(" [")
                .append(entry.getLongThreadID())
                .append("] ")
                .append(entry.getLoggerName())
                .append(": ")
                .append(message(entry))
                .append(System.lineSeparator());
        if (entry.getThrown() != null) {
            StackTrace.append(text, entry.getThrown());
        }
        return text.toString();
    }

    /** On one line, so that a line break cannot forge a record. */
    String message(LogRecord entry) {
        return oneLine(String.valueOf(formatMessage(entry)));
    }

    /**
     * The text on one line of bounded length, with visible characters only: others are shown as escapes, because a terminal
     * or an editor may interpret control characters and direction overrides.
     */
    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ");
        StringBuilder shown = new StringBuilder(line.length());
        line.codePoints().limit(MAX_LENGTH).forEach(c -> append(shown, c));
        return line.codePointCount(0, line.length()) > MAX_LENGTH ? shown + "..." : shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            default -> shown.appendCodePoint(c);
        }
    }
}
