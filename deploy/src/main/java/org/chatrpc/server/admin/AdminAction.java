package org.chatrpc.server.admin;

import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;

/** A command of {@code admin}. */
public interface AdminAction {
    /**
     * Runs the command.
     *
     * @throws StartFailure if it is refused or fails, with the reason
     */
    void run(Console console) throws StartFailure;
}
