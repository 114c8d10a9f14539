package org.chatrpc.server.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns the output of libraries into log records, one per line. GlassFish prints parts of its startup, and each JDK
 * prints warnings of its own; the console is reserved for this program's messages to the user. Lines of several
 * threads may interleave, as they do on a terminal.
 */
final class LoggedOutput extends ByteArrayOutputStream {

    private final Logger logger;
    private final Level level;

    private LoggedOutput(Logger logger, Level level) {
        this.logger = logger;
        this.level = level;
    }

    static PrintStream to(String logger, Level level) {
        return new PrintStream(new LoggedOutput(Logger.getLogger(logger), level), true, StandardCharsets.UTF_8);
    }

    /** {@link PrintStream} flushes after each line and each byte array; an incomplete line stays in the buffer. */
    @Override
    public void flush() {
        String complete = takeLines();
        complete.lines().filter(line -> !line.isBlank()).forEach(line -> logger.log(level, "{0}", line));
    }

    private synchronized String takeLines() {
        String text = toString(StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        if (end == 0) {
            return "";
        }
        reset();
        writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return text.substring(0, end);
    }
}
