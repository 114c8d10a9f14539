package org.chatrpc.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {
    private static final String BREAKS = "a\nforged\r\nforged\u0085forged\u2028forged\u2029\t\u001b[31m\u202ered\u0000";

    @Test
    void aMessageIsOneLineOfVisibleCharacters() {
        assertThat(LogLine.oneLine("  " + BREAKS))
                .isEqualTo("a | forged | forged | forged | forged | \\u{1b}[31m\\u{202e}red\\u{0}");
        assertThat(LogLine.oneLine("grün \uD83D\uDE00 \uD83D")).isEqualTo("grün \uD83D\uDE00 \\u{d83d}");
        assertThat(LogLine.oneLine("x".repeat(100_000))).hasSizeLessThan(3_000);
    }

    @Test
    void theMessagesInAStackTraceAreLinesToo() {
        LogRecord entry = new LogRecord(Level.WARNING, BREAKS);
        entry.setLoggerName("x");
        entry.setThrown(new IllegalStateException(BREAKS, new IllegalArgumentException(BREAKS)));
        assertThat(new LogLine().format(entry).lines())
                .allMatch(line -> line.matches(".* WARNING .*|\tat .*|\t\\.\\.\\. .*|(Caused by: )?java\\..*"))
                .noneMatch(line -> line.startsWith("forged"));
    }

    @Test
    void aStackTraceIsWrittenAsTheJdkWritesIt() {
        Throwable thrown = new IllegalStateException("outer", cause());
        LogRecord entry = new LogRecord(Level.WARNING, "message");
        entry.setThrown(thrown);
        StringWriter expected = new StringWriter();
        thrown.printStackTrace(new PrintWriter(expected, true));
        assertThat(new LogLine().format(entry)).endsWith("message" + System.lineSeparator() + expected);
    }

    @Test
    void theTraceOfAStackOverflowIsCutOff() {
        LogRecord entry = new LogRecord(Level.WARNING, "message");
        entry.setThrown(overflow());
        assertThat(new LogLine().format(entry).lines()).hasSizeLessThan(250);
    }

    private static Throwable cause() {
        return new IllegalArgumentException("inner");
    }

    private static Throwable overflow() {
        StackOverflowError error = new StackOverflowError();
        StackTraceElement[] frames = new StackTraceElement[1_024];
        Arrays.fill(frames, new StackTraceElement("org.example.Deep", "down", "Deep.java", 1));
        error.setStackTrace(frames);
        return error;
    }
}
