package org.chatrpc.soap.fault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.chatrpc.limit.LogQuota;
import org.jspecify.annotations.Nullable;

/**
 * Logs unexpected failures of calls with their stack traces, at most a few per minute, because a defect that callers can
 * reproduce would fill the log. Thread-safe.
 */
final class Incidents {
    private static final Logger LOGGER = System.getLogger(Faults.class.getName());
    private static final int TRACES_PER_MINUTE = 10;
    private static final int MAX_CAUSES = 10;

    private static final LogQuota QUOTA = new LogQuota(
            TRACES_PER_MINUTE,
            (kind, count) -> LOGGER.log(
                    Level.ERROR, String.format(Locale.ROOT, "... and %,d more incidents in the last minute", count)),
            System::nanoTime);

    private Incidents() {}

    static void log(String callId, Throwable thrown) {
        if (QUOTA.admits("incidents")) {
            LOGGER.log(Level.ERROR, "Incident " + callId + ": a call failed unexpectedly", Printable.of(thrown, 0));
        }
    }

    /**
     * A failure as the log may show it. The messages of libraries can contain text of a request, which could forge records
     * with its line breaks, and on any server except the embedded one the log is not ours to format.
     */
    static final class Printable extends Exception {
        private static final long serialVersionUID = 1;
        private static final int MAX_LENGTH = 300;

        private final String line;

        private Printable(Throwable original, @Nullable Throwable cause) {
            super(null, cause, false, true);
            line = oneLine(original.toString());
            setStackTrace(original.getStackTrace());
        }

        static Printable of(Throwable thrown, int depth) {
            Throwable cause = thrown.getCause();
            return new Printable(thrown, cause == null || depth == MAX_CAUSES ? null : of(cause, depth + 1));
        }

        private static String oneLine(String text) {
            StringBuilder shown = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
            text.chars().limit(MAX_LENGTH).forEach(c -> {
                if (c >= ' ' && c <= '~') {
                    shown.append((char) c);
                } else {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                }
            });
            return text.length() > MAX_LENGTH ? shown + "..." : shown.toString();
        }

        @Override
        @SuppressWarnings(
                "OverrideThrowableToString") // It starts with the class of the original, as in any stack trace.
        public String toString() {
            return line;
        }
    }
}
