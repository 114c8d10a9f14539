package org.chatrpc.server.console;

import org.jspecify.annotations.Nullable;

/** Prints stack traces as the JDK does, except that each message is put on one line. */
final class StackTrace {

    /** Stack overflows and long chains of causes are cut off. */
    private static final int MAX_FRAMES = 200;

    private static final int MAX_CAUSES = 10;

    private StackTrace() {}

    static void append(StringBuilder text, Throwable thrown) {
        StackTraceElement[] enclosing = {};
        String before = "";
        int causes = 0;
        for (@Nullable Throwable t = thrown; t != null && causes <= MAX_CAUSES; t = t.getCause(), causes++) {
            text.append(before).append(LogLine.oneLine(t.toString())).append(System.lineSeparator());
            StackTraceElement[] frames = t.getStackTrace();
            int own = frames.length - common(frames, enclosing);
            for (int i = 0; i < Math.min(own, MAX_FRAMES); i++) {
                text.append("\tat ").append(frames[i]).append(System.lineSeparator());
            }
            if (own < frames.length || own > MAX_FRAMES) {
                int left = frames.length - Math.min(own, MAX_FRAMES);
                text.append("\t... ").append(left).append(" more").append(System.lineSeparator());
            }
            enclosing = frames;
            before = "Caused by: ";
        }
    }

    /** How many frames at the bottom of both stacks are the same. */
    private static int common(StackTraceElement[] frames, StackTraceElement[] enclosing) {
        int count = 0;
        while (count < Math.min(frames.length, enclosing.length)
                && frames[frames.length - 1 - count].equals(enclosing[enclosing.length - 1 - count])) {
            count++;
        }
        return count;
    }
}
