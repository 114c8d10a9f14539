package org.chatrpc.server.console;

import java.io.PrintStream;

/**
 * The terminal, as it was when the process began: the only way for a line to reach it once {@link ServerLog} has
 * turned standard output and error into log records. Safe for any thread.
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
