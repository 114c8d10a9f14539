package org.chatrpc.server.console;

import java.io.PrintStream;

/**
 * The original standard output and error: the only way to print to the terminal once {@link ServerLog} has redirected
 * both to the log. Thread-safe.
 */
public record Console(PrintStream out, PrintStream err) {

    public static Console ofProcess() {
        return new Console(System.out, System.err);
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void warn(String line) {
        err.println(line);
        err.flush();
    }

    public void fail(String line) {
        warn("chat-server: " + line);
    }
}
