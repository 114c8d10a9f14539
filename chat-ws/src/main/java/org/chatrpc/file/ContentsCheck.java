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
 * Checks whether the contents of files can be used, and whether their scanner answers, and logs each change once, so
 * that operators learn of it before users do. Messages without files do not depend on it. Checked by one thread, read
 * by any.
 */
final class ContentsCheck {
    private static final Logger LOGGER = System.getLogger(ContentsCheck.class.getName());

    private static final State USABLE = new State("", "");

    private final FileContents contents;
    private final Scanning scanning;
    private volatile State state = USABLE;

    /**
     * The outcome of a check.
     *
     * @param hindrance what is impaired, as the start of a sentence; empty if nothing is
     * @param reason a sentence for the operator of the server; empty if there is none
     */
    private record State(String hindrance, String reason) {}

    ContentsCheck(FileContents contents, Scanning scanning) {
        this.contents = contents;
        this.scanning = scanning;
    }

    /** Why they could not be used at the last check, in a sentence; empty if they could. */
    String problem() {
        return state.reason();
    }

    /** What was impaired at the last check, as the start of a sentence; empty if nothing was. */
    String hindrance() {
        return state.hindrance();
    }

    /**
     * Checks again.
     *
     * @param closed whether the server is being stopped; then nothing is logged
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
