package org.chatrpc.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;

/**
 * Looks whether the contents of files can be used, and whether their scanner answers, and says so once when that changes, so that
 * nobody finds out by a file that cannot be sent. Messages without files do not depend on it. Checked by one thread, read by any.
 */
final class ContentsCheck {
    private static final Logger LOGGER = System.getLogger(ContentsCheck.class.getName());

    private static final State USABLE = new State("", "");

    private final FileContents contents;
    private final Scanning scanning;
    private volatile State state = USABLE;

    /**
     * How it is.
     *
     * @param hindrance what cannot be done, as the beginning of a sentence; empty if everything can
     * @param reason a sentence for whoever runs the server; empty if there is none
     */
    private record State(String hindrance, String reason) {}

    ContentsCheck(FileContents contents, Scanning scanning) {
        this.contents = contents;
        this.scanning = scanning;
    }

    /** Why they could not be used when that was last looked at, in a sentence; empty if they could. */
    String problem() {
        return state.reason();
    }

    /** What could not be done with them when that was last looked at, as the beginning of a sentence; empty if everything could. */
    String hindrance() {
        return state.hindrance();
    }

    /**
     * Looks again.
     *
     * @param closed whether the server is being stopped, when nothing is to be said any more
     * @return whether they can be read and removed, even if they cannot be written, as on a full disk
     */
    boolean run(BooleanSupplier closed) {
        String unreachable = reason(contents::requireReachable);
        State found = unreachable.isEmpty() ? usable() : state("Files can be neither sent nor read", unreachable);
        if (!found.equals(state) && !closed.getAsBoolean()) {
            if (found.equals(USABLE)) {
                LOGGER.log(Level.INFO, "Files can be used again");
            } else {
                LOGGER.log(Level.ERROR, "{0}; messages do not depend on it: {1}", found.hindrance(), found.reason());
            }
            state = found;
        }
        return unreachable.isEmpty();
    }

    private State usable() {
        State writing = state("Files can be read, but not sent", reason(contents::requireUsable));
        return writing.equals(USABLE)
                ? state(
                        scanning.failOpen()
                                ? "Files are taken without being scanned"
                                : "Files can be read, but not sent, as they cannot be scanned",
                        scannerProblem())
                : writing;
    }

    private String scannerProblem() {
        try {
            scanning.requireAnswer();
            return "";
        } catch (IOException e) {
            return "The virus scanner does not answer: " + e;
        }
    }

    private static State state(String hindrance, String reason) {
        return reason.isEmpty() ? USABLE : new State(hindrance, reason);
    }

    private static String reason(Runnable requirement) {
        try {
            requirement.run();
            return "";
        } catch (StoreUnavailableException | ChatException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
