package org.chatrpc.client.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs uncaught exceptions with their stack trace, so that a bug in one action does not break the others. */
final class UncaughtErrors {

    private static final Logger LOG = Logger.getLogger(UncaughtErrors.class.getName());

    private UncaughtErrors() {}

    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
                LOG.log(Level.SEVERE, "Uncaught exception on thread " + thread.getName(), error));
    }
}
