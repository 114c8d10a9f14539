package org.chatrpc.file;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;

/**
 * Looks whether the contents of files can be used, and says so once when that changes, so that nobody finds out by a file that
 * cannot be sent. Messages without files do not depend on it. Checked by one thread, read by any.
 */
final class ContentsCheck {
    private static final Logger LOGGER = System.getLogger(ContentsCheck.class.getName());

    private final FileContents contents;
    private volatile String problem = "";

    ContentsCheck(FileContents contents) {
        this.contents = contents;
    }

    /** Why they could not be used when that was last looked at, in a sentence; empty if they could. */
    String problem() {
        return problem;
    }

    /**
     * Looks again.
     *
     * @param closed whether the server is being stopped, when nothing is to be said any more
     * @return whether they can be used
     */
    boolean run(BooleanSupplier closed) {
        String found = found();
        if (!found.equals(problem) && !closed.getAsBoolean()) {
            if (found.isEmpty()) {
                LOGGER.log(Level.INFO, "Files can be used again");
            } else {
                LOGGER.log(Level.ERROR, "Files can be neither sent nor read, but messages can: {0}", found);
            }
            problem = found;
        }
        return found.isEmpty();
    }

    private String found() {
        try {
            contents.requireUsable();
            return "";
        } catch (StoreUnavailableException | ChatException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
