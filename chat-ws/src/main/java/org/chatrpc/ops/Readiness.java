package org.chatrpc.ops;

import org.chatrpc.log.Journal;

/**
 * The result of a health check.
 *
 * @param reason the reason in one sentence if not ready, otherwise empty
 */
record Readiness(boolean ready, String reason) {
    static final Readiness READY = new Readiness(true, "");

    /** Whether calls succeed. */
    static Readiness of(Journal journal) {
        if (journal.isReady()) {
            return READY;
        }
        if (journal.isOutdated()) {
            return notReady("The database was changed by a newer version of the server; this node has to be updated.");
        }
        return notReady(
                journal.isLoaded()
                        ? "The database is unavailable; messages can be read but not sent."
                        : "The database is not open yet.");
    }

    /** Whether calls can succeed again without a restart. */
    static Readiness ofWriter(Journal journal) {
        return journal.isAlive() ? READY : notReady("The writer thread has ended; only a restart helps.");
    }

    static Readiness notReady(String reason) {
        return new Readiness(false, reason);
    }
}
