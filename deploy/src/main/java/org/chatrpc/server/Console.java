package org.chatrpc.server;

import java.io.PrintStream;

/**
 * The terminal, as it was when the process began: the only way for a line to reach it once {@link ServerLog} has
 * turned standard output and error into log records. Safe for any thread.
 */
record Console(PrintStream out, PrintStream err) {

    static Console ofProcess() {
        return new Console(System.out, System.err);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void warn(String line) {
        err.println(line);
        err.flush();
    }

    void fail(String line) {
        warn("chat-server: " + line);
    }
}
